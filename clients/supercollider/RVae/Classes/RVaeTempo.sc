// Keeps a TempoClock in step with the daemon. Its beats are quarters, and lie where those of the daemon's bar are due; what a Pattern
// sends to the server then sounds one server latency later, just as the hits of that beat do.
RVaeTempo {
	// More than this many beats apart is a jump of the transport and not a drift.
	classvar <jump = 0.5;
	// The tempo bends by no more than this share while it makes up for a drift.
	classvar <bend = 0.1;
	// Quarters that a beat of the daemon may have: a written unit, or three of them in 6/8 and the like.
	classvar units = #[0.125, 0.25, 0.375, 0.5, 0.75, 1, 1.5, 2, 4];
	// Beats of the clock are quarters.
	var <clock, <beatsPerBar = 4, beat, bar, last, unit = 1, measured, started = false;

	*new { ^super.new.init }

	init { clock = TempoClock(2).permanent_(true) }

	// A beat of the daemon that is due at a time of Main.elapsedTime.
	follow { |newBeat, newBar, bpm, due|
		var error;
		this.prCountBar(newBeat, newBar, bpm, due);
		error = this.prError(newBeat * unit, clock.secs2beats(due));
		if(started.not or: { error.abs > jump }) {
			this.prJump(error, bpm / 60);
			started = true
		} {
			// Made up for within the next beat.
			clock.tempo = (bpm / 60) * (1 + error.clip(bend.neg, bend))
		};
	}

	stop { clock.permanent_(false).stop }

	// How long a beat is and a bar, from one that follows on another: a bar once its line has passed. Where the last beat of a bar was
	// lost on the way, more time than a beat has passed. A beat of another length is believed when a second one is as long: the tempo
	// may have changed within it.
	prCountBar { |newBeat, newBar, bpm, due|
		var isLine = newBeat == 0 and: { beat.notNil } and: { newBar == (bar + 1) };
		var isNext = isLine or: { newBar == bar and: { newBeat == (beat + 1) } };
		if(isNext and: { due > last }) {
			var quarters = (due - last) * bpm / 60, now = units.minItem { |each| (each / quarters).log.abs };
			if(now == measured or: { measured.isNil and: { isLine.not } }) { unit = now };
			measured = now;
			if(isLine and: { now == unit }) { beatsPerBar = beat + 1 * unit };
		};
		beat = newBeat;
		bar = newBar;
		last = due;
	}

	// How many beats the clock is behind. Its beats keep the daemon's place in the bar; its bars keep counting. A jump goes
	// back and never ahead: what waits on the clock is late then, and does not all sound at once.
	prError { |target, now|
		var error = (target - now) % beatsPerBar;
		^if(error > jump) { error - beatsPerBar } { error }
	}

	prJump { |error, tempo|
		var now = clock.secs2beats(thisThread.seconds) + error;
		clock.tempo = tempo;
		clock.beats = now;
	}
}
