// Fills the matrices of rvae-map from the daemon's rows. Left outlet: the picture, 4 planes; right: 16 planes of counts,
// and what the menu of instruments is told.
// Max runs this in its low-priority thread: hits never pass here.

autowatch = 1;
inlets = 1;
outlets = 2;

var Space = require("rvae-space"), PerformanceSpace = Space.PerformanceSpace;

var COLUMNS = 30;
var ROWS = 30;
var space = new PerformanceSpace(COLUMNS, ROWS);
var picture = new JitterMatrix(4, "char", COLUMNS, ROWS);
var planes = new JitterMatrix(Space.INSTRUMENTS, "char", COLUMNS, ROWS);
var shown = -1;
var here = space.place(0.5, 0.5);
var lastTick = -1;

// row TICK ROW BITS...: one row of one tick. The picture grows tick by tick.
function row(tick, rowIndex) {
  var bits = Array.prototype.slice.call(arguments, 2);
  if (!space.add(tick, rowIndex, bits)) return;
  if (tick !== lastTick) {
    lastTick = tick;
    draw();
  }
}

// point U V: where the deck is, 0 to 1 along each axis. Without them it is a pad's question, which comes by as well.
function point(u, v) {
  if (typeof u !== "number" || typeof v !== "number") return;
  here = space.place(u, v);
  drawPicture();
}

// kit NAME "INSTRUMENTS": what the kit of the deck calls its instruments, and how many they are.
function kit(name, instruments) {
  var names = ["all"].concat(instruments.split(" "));
  outlet(1, "menu", "clear");
  for (var i = 0; i < names.length; i++) outlet(1, "menu", "append", names[i]);
  if (shown + 1 >= names.length) show(0);
  outlet(1, "menu", "set", shown + 1);
}

// show N: 0 for all instruments, 1 for the first of the kit ...
function show(choice) {
  shown = choice - 1;
  drawPicture();
}

function clear() {
  space.clear();
  lastTick = -1;
  draw();
}

function draw() {
  drawPlanes();
  drawPicture();
}

function drawPlanes() {
  for (var r = 0; r < ROWS; r++)
    for (var c = 0; c < COLUMNS; c++) {
      var n = space.at(c, r).map(function (count) { return Math.min(count, 255); });
      planes.setcell2d(c, r, n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], n[14], n[15]);
    }
  outlet(1, "jit_matrix", planes.name);
}

function drawPicture() {
  var light = space.brightness(shown);
  for (var r = 0; r < ROWS; r++)
    for (var c = 0; c < COLUMNS; c++) {
      var b = light[r * COLUMNS + c];
      var isHere = c === here.column && r === here.row;
      if (isHere) picture.setcell2d(c, r, 255, 255, 255, 255);
      else picture.setcell2d(c, r, 255, Math.round(30 + 210 * b), Math.round(34 + 140 * b), Math.round(40 + 10 * b));
    }
  outlet(0, "jit_matrix", picture.name);
}
