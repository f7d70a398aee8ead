import { createRoot } from 'react-dom/client';
import { Pane } from './pane';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Pane />);
