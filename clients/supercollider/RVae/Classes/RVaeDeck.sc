// One of the four decks. Its methods are those of RVaeDeckMethods, made from the daemon's address table.
RVaeDeck : RVaeDeckMethods {
	var <rvae, <number, <groove;

	*new { |rvae, number| ^super.newCopyArgs(rvae, number, RVaeGroove.new) }

	prefix { ^"/rvae/deck/%/".format(number) }

	prValue { |path, values, action| ^rvae.prExchange(this.prAddress(path), values, action) }

	prAct { |path, values, action| ^rvae.prDo(this.prAddress(path), values, action) }

	prQuery { |path, values, action| ^rvae.prAsk(this.prAddress(path), values, action) }

	prInstrument { |instrument|
		^if(instrument.isNumber) { RVaeAddresses.instruments[instrument].asString } { instrument.asString }
	}

	// Deck 1 is told and kept under its short addresses.
	prAddress { |path| ^RVaeAddresses.canonical(this.prefix ++ path) }
}
