// A Pattern that reads the groove a deck plays, hit by hit, on the clock it is played on: transform it as any other.
// The groove is read anew at every step, so that it changes as the position moves. Play it with quant: 4.
Prvae : Pattern {
	// Grid of the daemon: ticks of a quarter note; longest step without looking again.
	classvar <>ticksPerBeat = 24, <>step = 6;
	var <>rvae, <>deck, <>voices;

	// voices: names of the instruments to play, as the kit of the deck calls them, or nil for all; the others are rests.
	*new { |rvae, deck = 1, voices| ^super.newCopyArgs(rvae, deck, voices) }

	storeArgs { ^[rvae, deck, voices] }

	embedInStream { |inevent|
		var tick = 0;
		while { inevent.notNil } {
			var source = rvae.value ? RVae.default;
			var groove = source.decks[deck - 1].groove;
			var ticks = groove.distance(tick, step);
			inevent = this.prStep(source, this.prHits(source.deck(deck), groove, tick), tick, ticks / ticksPerBeat, inevent);
			tick = (tick + ticks) % groove.ticks;
		};
		^nil
	}

	prHits { |own, groove, tick|
		var hits = groove.hitsAt(tick), wanted = voices.asArray.collect { |voice| own.placeOf(voice) };
		^if(voices.isNil) { hits } { hits.select { |hit| wanted.includes(hit[0]) } }
	}

	prStep { |source, hits, tick, dur, inevent|
		// A rest has every key of a hit, so that what transforms hits finds them there, too.
		if(hits.isEmpty) { ^inevent.copy.putAll(source.voice(0, 0, tick, deck)).putAll((dur: Rest(dur), delta: dur)).yield };
		hits.do { |hit, i|
			var delta = if(i == (hits.size - 1)) { dur } { 0 };
			inevent = inevent.copy.putAll(source.voice(hit[0], hit[1], tick, deck)).putAll((dur: dur, delta: delta)).yield;
			if(inevent.isNil) { ^nil };
		};
		^inevent
	}
}
