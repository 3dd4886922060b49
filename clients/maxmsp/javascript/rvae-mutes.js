// What is written on the mutes of rvae-controls: the names of the instruments of the deck's kit. Each goes to
// the button of its number, for when it is off (left outlet) and on (right).

autowatch = 1;
inlets = 1;
outlets = 2;

var MUTES = 16;

// kit NAME "INSTRUMENTS": what the kit of the deck calls its instruments.
function kit(name, instruments) {
  var names = instruments.split(" ");
  for (var i = 0; i < MUTES; i++) {
    outlet(0, i, "text", names[i] || "-");
    outlet(1, i, "texton", names[i] || "-");
  }
}
