"""Makes a list of 8,300 agencies with the 52 item scores of each, or loads such a file and passes over its cells.

Usage: openpyxl_matrix.py make|load FILE.xlsx
"""

import random
import sys

from openpyxl import Workbook, load_workbook

PLACES = "บ้าน หนอง ดอน ห้วย คลอง โนน ท่า วัง นา โคก เขา บึง ป่า ทุ่ง สวน ลำ แม่ เวียง เมือง ดง".split()
KINDS = ["องค์การบริหารส่วนตำบล", "เทศบาลตำบล"]


def make(path):
    random.seed(2568)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("คะแนน")
    codes = [f"{letter}{n + 1}" for letter, count in (("i", 15), ("e", 9), ("o", 28)) for n in range(count)]
    sheet.append(["ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568"])
    sheet.append(["ลำดับ", "ชื่อหน่วยงาน", "จังหวัด", *codes])
    names = [k + a + b + c for k in KINDS for a in PLACES for b in PLACES for c in PLACES][:8300]
    for row, name in enumerate(names, 1):
        surveyed = [round(random.uniform(70, 100), 2) for _ in range(24)]
        disclosed = [random.choice([0, 50, 100, 100]) for _ in range(28)]
        sheet.append([row, name, "นครราชสีมา", *surveyed, *disclosed])
    book.save(path)


def load(path):
    count = 0
    for sheet in load_workbook(path, read_only=True):
        for row in sheet.iter_rows(values_only=True):
            count += len(row)
    print(count)


{"make": make, "load": load}[sys.argv[1]](sys.argv[2])
