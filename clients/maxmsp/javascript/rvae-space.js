// The performance space of a model: how often each instrument sounds at each place of the plane, counted over the
// ticks of the groove that plays there. No Max in here, so that it runs under Node too. ECMAScript 5: Max 8's engine.

// As many as a kit may have.
var INSTRUMENTS = 16;

// Columns run along x from its least value, rows along y from its greatest: row 0 is the top.
function PerformanceSpace(columns, rows) {
  this.columns = columns;
  this.rows = rows;
  this.clear();
}

PerformanceSpace.prototype.clear = function () {
  this.counts = [];
  for (var i = 0; i < this.columns * this.rows * INSTRUMENTS; i++) this.counts.push(0);
  this.heard = {};
};

// Takes one row of one tick: an int a column, bit 0 for the kick. A row that comes again, or that is not of this
// space, changes nothing; the answer says whether it counted.
PerformanceSpace.prototype.add = function (tick, row, bits) {
  var key = tick + ":" + row;
  if (this.heard[key] || row < 0 || row >= this.rows || bits.length !== this.columns) return false;
  this.heard[key] = true;
  for (var column = 0; column < this.columns; column++)
    for (var instrument = 0; instrument < INSTRUMENTS; instrument++)
      if (bits[column] & (1 << instrument)) this.counts[this.index(column, row) + instrument]++;
  return true;
};

PerformanceSpace.prototype.index = function (column, row) {
  return (row * this.columns + column) * INSTRUMENTS;
};

// On how many ticks each instrument sounds at a place.
PerformanceSpace.prototype.at = function (column, row) {
  var start = this.index(column, row);
  return this.counts.slice(start, start + INSTRUMENTS);
};

// How bright each place is, 0 to 1 against the brightest: of one instrument, or of all together (-1).
PerformanceSpace.prototype.brightness = function (instrument) {
  var sums = [], most = 0;
  for (var row = 0; row < this.rows; row++)
    for (var column = 0; column < this.columns; column++) {
      var counts = this.at(column, row), sum = 0;
      for (var i = 0; i < INSTRUMENTS; i++) if (instrument < 0 || i === instrument) sum += counts[i];
      sums.push(sum);
      most = Math.max(most, sum);
    }
  return sums.map(function (sum) { return most === 0 ? 0 : sum / most; });
};

// The place of a point given as on a pad, 0 to 1 along each axis.
PerformanceSpace.prototype.place = function (u, v) {
  function cell(part, count) { return Math.max(0, Math.min(count - 1, Math.floor(part * count))); }
  return { column: cell(u, this.columns), row: cell(1 - v, this.rows) };
};

exports.PerformanceSpace = PerformanceSpace;
exports.INSTRUMENTS = INSTRUMENTS;
