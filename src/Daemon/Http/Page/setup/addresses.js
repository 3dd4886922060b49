// The table of all addresses with their present values. They are asked for when the table is opened.
import { Decks, hear, inquire, Instruments, listen, value, watch } from '../link/daemon.js';
import { get } from '../link/dom.js';

const table = get('table'), body = get('addresses'), find = get('find'), rows = [];

const every = (templates, name, words) => templates.flatMap(template =>
  template.includes(name) ? words.map(word => template.replace(name, word)) : [template]);

hear('/rvae/addresses/item', (template, access, takes, ranges, description) => {
  for (const address of every(every([template], '{deck}', Decks), '{instrument}', Instruments)) {
    const row = body.insertRow(), cells = [address, '', [takes, ranges].filter(word => word).join(' · '), description].map(text => {
      const cell = row.insertCell();
      cell.textContent = text;
      return cell;
    });
    rows.push({ address, row, cell: cells[1] });
    if (access.startsWith('get') && !value(address)) listen(address);
  }
});
hear('/rvae/addresses/end', () => {
  filter();
  show();
});

const filter = () => rows.forEach(({ address, row }) => { row.hidden = !address.includes(find.value.trim()); });
const word = v => Number.isInteger(v) || typeof v === 'string' ? v : Number(v.toFixed(4));

function show() {
  if (!table.open || document.hidden) return;
  for (const { address, cell } of rows) {
    const now = value(address)?.map(word).join(' ') ?? '';
    if (cell.textContent !== now) cell.textContent = now;
  }
}

// Asks again while the table is open, because it shows values that no snapshot tells.
function refresh() {
  if (!table.open) return;
  rows.length = 0;
  body.replaceChildren();
  inquire('/rvae/addresses');
}

find.addEventListener('input', filter);
table.addEventListener('toggle', refresh);
watch(state => state === 'here' && refresh());
setInterval(show, 500);
