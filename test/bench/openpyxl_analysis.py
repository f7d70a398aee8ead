"""What a person would write in Python for the same job: read the scores of the workbook with openpyxl, compute
indicators, tools and overall, write the summary, findings and seven issue tables into a copy.

Usage: openpyxl_analysis.py FRAMEWORK.json IN.xlsx OUT.xlsx
"""

import json
import sys

from openpyxl import load_workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
BANDS = [("จุดแข็ง", "C6E0B4", 95), ("ควรพัฒนา", "FFE699", 85), ("แก้ไขเร่งด่วน", "F8CBAD", 0)]
SIDE = Side(style="thin", color="999999")
BORDER = Border(left=SIDE, right=SIDE, top=SIDE, bottom=SIDE)
WRAP = Alignment(wrap_text=True, vertical="top")


def number(value):
    if isinstance(value, (int, float)):
        return float(value)
    try:
        return float(str(value).translate(THAI).replace("*", "").replace("%", ""))
    except ValueError:
        return None


def band(score):
    return next(name for name, _, least in BANDS if round(score, 2) >= least)


def read_items(book, letter, sheet, count):
    found = {}
    for row in book[sheet].iter_rows(min_row=5, max_col=3):
        score = number(row[2].value)
        if score is not None and len(found) < count:
            found[f"{letter}{len(found) + 1}"] = (score, f"'{sheet}'!{row[2].coordinate}")
    return found


def write(sheet, row, values, bold=False):
    for column, value in enumerate(values, 1):
        cell = sheet.cell(row=row, column=column, value=value)
        cell.font = Font(name="TH Sarabun New", size=16, bold=bold)
        cell.border = BORDER
        cell.alignment = WRAP


def main(framework_path, source, target):
    with open(framework_path, encoding="utf-8") as file:
        framework = json.load(file)
    book = load_workbook(source)
    items = {}
    for tool, letter in (("IIT", "i"), ("EIT", "e"), ("OIT", "o")):
        count = sum(1 for item in framework["items"] if item["tool"] == tool)
        items.update(read_items(book, letter, tool, count))
    reported = {}
    for row in book["สรุปคะแนน"].iter_rows(min_row=11, max_row=20, max_col=3):
        reported[int(row[0].value)] = (number(row[2].value), f"'สรุปคะแนน'!{row[2].coordinate}")

    for sheet, cells in (("IIT", "C5:C19"), ("EIT", "C5:C13"), ("OIT", "C5:C32"), ("สรุปคะแนน", "C11:C20")):
        first = cells.split(":")[0]
        for _, colour, least in BANDS:
            rule = FormulaRule(formula=[f"{first}>={least}"], fill=PatternFill("solid", bgColor=colour), stopIfTrue=True)
            book[sheet].conditional_formatting.add(cells, rule)

    computed = {}
    for indicator in framework["indicators"]:
        groups = indicator["groups"]
        means = [sum(items[code][0] for code in group) / len(group) for group in groups]
        computed[indicator["number"]] = sum(means) / len(means)

    summary = book.create_sheet("สรุปผล ITA")
    summary.column_dimensions["B"].width = 50
    write(summary, 1, ["ตัวชี้วัด", "ชื่อ", "รายงาน", "คำนวณ", "ช่วง"], bold=True)
    for row, indicator in enumerate(framework["indicators"], 2):
        n = indicator["number"]
        write(summary, row, [n, indicator["name"], f"={reported[n][1]}", round(computed[n], 2), band(reported[n][0])])
    tools = {"IIT": range(1, 6), "EIT": range(6, 9), "OIT": range(9, 11)}
    for row, (tool, numbers) in enumerate(tools.items(), 13):
        score = sum(reported[n][0] for n in numbers) / len(numbers)
        write(summary, row, [tool, "", f"=AVERAGE(C{numbers[0] + 1}:C{numbers[-1] + 1})", round(score, 2), band(score)])
    write(summary, 16, ["รวม", "", "=0.3*C13+0.3*C14+0.4*C15", "", ""])

    findings = book.create_sheet("ผลตรวจสอบคะแนน")
    write(findings, 1, ["ตัวชี้วัด", "รายงาน", "คำนวณ"], bold=True)
    row = 2
    for n, (score, _) in reported.items():
        if abs(score - computed[n]) > 0.01:
            write(findings, row, [n, score, round(computed[n], 2)])
            row += 1

    for issue in framework["issues"]:
        sheet = book.create_sheet(f"ประเด็นที่ {issue['number']}")
        sheet.column_dimensions["D"].width = 45
        sheet.column_dimensions["F"].width = 45
        write(sheet, 1, ["ลำดับ", "หัวข้อ", "เครื่องมือ", "ข้อคำถาม", "คะแนน", "ข้อแก้ไข/รักษาระดับ"], bold=True)
        for row, code in enumerate(issue["items"], 2):
            score, reference = items[code]
            label = framework["labels"][code]
            write(sheet, row, [issue["number"], issue["title"], code[0].upper() + "IT", label, f"={reference}", band(score)])
        last = len(issue["items"]) + 1
        if last > 2:
            sheet.merge_cells(f"A2:A{last}")
            sheet.merge_cells(f"B2:B{last}")
        for offset, part in enumerate(("วิธีการ", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา"), last + 2):
            write(sheet, offset, [part, "", "", "", "", ""])
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToWidth = 1
    book.save(target)


main(*sys.argv[1:4])
