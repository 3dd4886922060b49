// The performance space of a deck's model: what sounds at each of columns × rows positions, tick by tick. Asked for from
// the daemon, a message a tick and row; row 0 is the top, as in a picture.
RVaeMap {
	classvar <>tries = 3, <>pause = 3;
	var <rvae, <deck, <columns, <rows, cells, listener, <isWhole = false, counts, question, fetches = 0;

	*new { |rvae, deck = 1| ^super.newCopyArgs(rvae, deck) }

	// Asks for the map; the action is called with it when it is whole, or with nil where the daemon cannot make one.
	fetch { |newColumns = 30, newRows = 30, action|
		columns = newColumns;
		rows = newRows;
		isWhole = false;
		counts = nil;
		cells = IdentityDictionary.new;
		if(question.notNil) { rvae.prConversation.withdraw(question) };
		fetches = fetches + 1;
		this.prAskMap(action, pause);
	}

	// The datagram that ends the map is one of thousands: what came before it was lost is kept. Rows do not say whose they are: the daemon
	// puts a map off where another one of this connection is asked for, as by the window of another deck. Then it has its turn later.
	prAskMap { |action, wait|
		var left = tries, mine = fetches;
		question = rvae.prConversation.ask(rvae.deck(deck).prAddress("map"), [columns, rows], { |answer|
			question = nil;
			if(answer[\code] == \busy) {
				RVaeLater(wait, { if(mine == fetches and: { rvae.isLive }) { this.prAskMap(action, (2 * wait).min(60)) } });
			} {
				if(answer[\ok]) { answer[\lines].do { |line| this.put(line) } };
				isWhole = answer[\ok] and: { cells.notEmpty };
				action.value(if(isWhole) { this });
				this.changed(\map);
			};
		}, { |asked|
			asked[\lines].do { |line| this.put(line) };
			left = left - 1;
			if(left == 0) {
				question = nil;
				"rvae: the map of deck % did not come whole; ask for it again".format(deck).warn;
				action.value(nil);
			};
			left > 0
		});
	}

	// One line: tick, row, then for each column a bit for each instrument that sounds, bit 0 the kick.
	put { |line|
		var tick = line[0];
		if(line.size != (columns + 2)) { ^this };
		cells[tick] = cells[tick] ?? { Array.fill(rows, { Array.fill(columns, 0) }) };
		cells[tick][line[1]] = line.drop(2);
		counts = nil;
	}

	ticks { ^cells.size }

	// Names of the instruments that sound at a tick and cell, as the kit of the deck calls them.
	at { |tick, column, row|
		var bits = (cells[tick] ?? { ^[] })[row][column];
		^rvae.deck(deck).names.select { |name, i| bits.bitTest(i) }
	}

	// How often each instrument sounds over the whole groove of a cell: as many numbers as a kit may have instruments.
	counts { |column, row|
		counts = counts ?? { this.prCount };
		^counts[row][column]
	}

	// A colour of a cell: red for the low drums, green for snare, clap, rim and cowbell, blue for hats, cymbals and shakers.
	color { |column, row|
		var n = this.counts(column, row) / this.ticks.max(1) * 12;
		var low = n[[0, 4, 5, 6]].sum, mid = n[[1, 7, 8, 13]].sum, high = n[[2, 3, 9, 10, 11, 12, 14, 15]].sum;
		^Color.new(*[low, mid, high].collect { |amount| 0.08 + (amount.min(2) * 0.38) })
	}

	prCount {
		var all = RVaeAddresses.instruments.size, sums = Array.fill(rows, { Array.fill(columns, { Array.fill(all, 0) }) });
		cells.do { |grid|
			grid.do { |line, row|
				line.do { |bits, column|
					// In most ticks nothing sounds: they must not hold the language up, which plays the hits.
					if(bits != 0) { all.do { |i| if(bits.bitTest(i)) { sums[row][column][i] = sums[row][column][i] + 1 } } }
				}
			}
		};
		^sums
	}
}
