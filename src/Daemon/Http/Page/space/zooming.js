// Fingers that zoom. The part of the square under each finger stays under it. One finger pans, two zoom and pan.
import { get } from '../link/dom.js';
import { lookAt, sharesAt, zoomed } from './plane.js';

const stage = get('stage'), fingers = new Map();

/** The number of fingers that zoom. */
export const zooming = () => fingers.size;

// Measured again when a finger comes or goes, so that the picture does not jump.
const takeHold = () => fingers.forEach(finger => { finger.hold = sharesAt(finger.x, finger.y); });

/** Lets a finger zoom from now on. */
export function add(pointer, x, y) {
  fingers.set(pointer, { x, y });
  takeHold();
}

/** A finger is lifted. */
export const lift = pointer => fingers.delete(pointer) && takeHold();

/** A finger has moved; does nothing where it does not zoom. */
export function move(pointer, x, y) {
  const finger = fingers.get(pointer);
  if (!finger) return;
  Object.assign(finger, { x, y });
  const box = stage.getBoundingClientRect(), [one, other = one] = fingers.values();
  const apart = Math.hypot(one.x - other.x, one.y - other.y) / box.width, held = Math.hypot(one.hold[0] - other.hold[0], one.hold[1] - other.hold[1]);
  const between = [(one.hold[0] + other.hold[0]) / 2, (one.hold[1] + other.hold[1]) / 2];
  const at = [((one.x + other.x) / 2 - box.left) / box.width, ((one.y + other.y) / 2 - box.top) / box.height];
  lookAt(held ? apart / held : zoomed(), between, at);
}
