// One of the four decks. Its methods are those of RVaeDeckMethods, made from the daemon's address table.
RVaeDeck : RVaeDeckMethods {
	var <rvae, <number, <groove;

	*new { |rvae, number| ^super.newCopyArgs(rvae, number, RVaeGroove.new) }

	prefix { ^"/rvae/deck/%/".format(number) }

	prValue { |path, values, action| ^rvae.prExchange(this.prAddress(path), values, action) }

	prAct { |path, values, action| ^rvae.prDo(this.prAddress(path), values, action) }

	prQuery { |path, values, action| ^rvae.prAsk(this.prAddress(path), values, action) }

	// What the kit of the deck's model calls its instruments, in their order.
	names {
		var told = rvae.values[this.prAddress("kit")];
		^if(told.isNil) { RVaeAddresses.instruments.keep(9) } { told[1].asString.split($ ).collect(_.asSymbol) }
	}

	// A daemon tells no rows of an empty deck, nor, to one that joins, of instruments that the kit has not.
	prForgetRows { groove.silenceFrom(if(this.prIsEmpty) { 0 } { this.names.size }) }

	prIsEmpty {
		var model = rvae.values[this.prAddress("model")];
		^model.notNil and: { model[0].asString.isEmpty }
	}

	// The place of an instrument: of its number, of what the kit calls it, or of a name of the protocol.
	placeOf { |instrument|
		^if(instrument.isNumber) { instrument } {
			this.names.indexOf(instrument.asSymbol) ?? { RVaeAddresses.instruments.indexOf(instrument.asSymbol) }
		}
	}

	// Values are told and kept by the name of the place.
	prInstrument { |instrument|
		var place = this.placeOf(instrument);
		if(place.isNil) { Error("rvae: there is no instrument %, there are %".format(instrument, this.names)).throw };
		^RVaeAddresses.instruments[place].asString
	}

	// Deck 1 is told and kept under its short addresses.
	prAddress { |path| ^RVaeAddresses.canonical(this.prefix ++ path) }
}
