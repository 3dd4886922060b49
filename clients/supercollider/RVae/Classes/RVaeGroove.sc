// What a deck plays: for each instrument that a kit may have one velocity (0-127) a tick, 0 for no hit.
RVaeGroove {
	var <rows;

	*new { ^super.new.init }

	init { rows = Array.fill(RVaeAddresses.instruments.size, { Array.fill(96, 0) }) }

	ticks { ^rows[0].size }

	// The whole row of an instrument.
	put { |instrument, velocities|
		rows[instrument] = velocities;
		this.prResize(velocities.size);
		this.changed(\row, instrument);
	}

	// A part of a long row.
	putPart { |instrument, ticks, from, velocities|
		this.prResize(ticks);
		rows[instrument] = rows[instrument].copy;
		velocities.do { |velocity, i| rows[instrument].clipPut(from + i, velocity) };
		this.changed(\row, instrument);
	}

	// Nothing is played from this instrument on.
	silenceFrom { |instrument|
		rows.size.do { |i|
			if(i >= instrument and: { rows[i].any { |velocity| velocity > 0 } }) {
				rows[i] = Array.fill(this.ticks, 0);
				this.changed(\row, i);
			}
		}
	}

	// Velocities by name or number of the instrument.
	at { |instrument|
		^rows[if(instrument.isNumber) { instrument } { RVaeAddresses.instruments.indexOf(instrument.asSymbol) }]
	}

	// Pairs of instrument and velocity that are struck at a tick.
	hitsAt { |tick|
		var hits = List.new;
		rows.do { |row, i|
			var velocity = row[tick % this.ticks] ? 0;
			if(velocity > 0) { hits.add([i, velocity]) };
		};
		^hits
	}

	// Ticks from a tick to the next that has a hit, at least 1 and at most `limit`.
	distance { |tick, limit = 6|
		(1..limit).do { |ticks| if(this.hitsAt(tick + ticks).notEmpty) { ^ticks } };
		^limit
	}

	density { ^rows.sum { |row| row.count(_ > 0) } / (rows.size * this.ticks) }

	// All rows are as long as the newest one.
	prResize { |ticks|
		if(rows.every { |row| row.size == ticks }) { ^this };
		rows = rows.collect { |row| row.extend(ticks, 0).keep(ticks) };
	}
}
