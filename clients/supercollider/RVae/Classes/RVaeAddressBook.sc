// Finds rows of the address table by the addresses that they stand for. The rows are in RVaeAddresses, which is
// generated; everything here is common to them.
RVaeAddressBook {
	classvar found, answered;

	*row { |address|
		this.prFill;
		^found[address.asSymbol]
	}

	// The row whose list or answer a message is a part of, or nil.
	*rowsAnsweredBy { |address|
		this.prFill;
		^answered[address]
	}

	*isValue { |address|
		var row = this.row(address);
		^row.notNil and: { row[1] == \value }
	}

	// Arguments of an address: name, tag, least, greatest, default, choices, unit.
	*arguments { |address| ^this.row(address)[2] }

	// Deck 1 has two addresses for everything; the daemon tells values on the short one.
	*canonical { |address|
		var text = address.asString;
		^if(text.beginsWith("/rvae/deck/1/")) { ("/rvae/" ++ text.drop(13)).asSymbol } { address.asSymbol }
	}

	// The same by the number of the instrument: a name may be that of another one in the kit of a deck.
	*byNumber { |address|
		var text = address.asString, name = text.split($/).last;
		^if(this.isByInstrument(address)) { (text.drop(name.size.neg) ++ this.instruments.indexOf(name.asSymbol)).asSymbol } { address.asSymbol }
	}

	// The address that is known, of one with a number. Of every message that comes: most end at once.
	*byName { |address|
		var text = address.asString, number, named;
		if(text.last.isDecDigit.not) { ^address };
		number = text.split($/).last;
		if(number.every(_.isDecDigit).not) { ^address };
		named = (text.drop(number.size.neg) ++ this.instruments[number.asInteger]).asSymbol;
		^if(this.isByInstrument(named)) { named } { address }
	}

	*isByInstrument { |address|
		var row = this.row(address);
		^row.notNil and: { row[0].endsWith("/{instrument}") }
	}

	// The value of which this address is another view, or nil.
	*viewed { |address|
		var row = this.row(address), deck;
		if(row.isNil or: { row[5].isNil }) { ^nil };
		deck = address.asString.findRegexp("^/rvae/deck/([1-4])/");
		deck = if(deck.size > 1) { deck[1][1] } { "1" };
		^this.canonical(row[5].replace("{deck}", deck))
	}

	// A message of the daemon as an Event, its arguments under the table's names.
	*asEvent { |message, time|
		var event = (time: time, address: message[0]), row = this.row(message[0]);
		if(row.notNil) {
			row[2].do { |argument, i| event[argument[0]] = message[i + 1] };
		};
		event[\values] = message.drop(1);
		^event
	}

	*expand { |template|
		var decks = if(template.contains("{deck}")) { (1..4) } { [1] };
		var instruments = if(template.contains("{instrument}")) { this.instruments } { [\kick] };
		var addresses = List.new;
		[decks, instruments].allTuples.do { |pair|
			var address = template.replace("{deck}", pair[0].asString).replace("{instrument}", pair[1].asString);
			addresses.add(address.asSymbol);
			if(template.beginsWith("/rvae/deck/") and: { pair[0] == 1 }) {
				addresses.add(("/rvae/" ++ address.drop(13)).asSymbol)
			};
		};
		^addresses
	}

	*prFill {
		if(found.notNil) { ^this };
		found = IdentityDictionary.new;
		answered = IdentityDictionary.new;
		this.rows.do { |row|
			this.expand(row[0]).do { |address| found[address] = row };
			row[4].do { |answer|
				answered[answer] = answered[answer].add(row);
			};
		};
	}
}
