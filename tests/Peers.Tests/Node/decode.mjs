// node decode.mjs FOLDER INPUTS: loads a layers model and writes what it gives, as JSON.
import { apply, load } from './layers.mjs';

const [folder, inputs] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(apply(await load(folder), JSON.parse(inputs)))}\n`);
