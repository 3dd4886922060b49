// Keeps a TempoClock in step with the daemon. A beat of this clock happens when the daemon's beat is due; what a Pattern
// sends to the server then sounds one server latency later, just as the hits of that beat do.
RVaeTempo {
	// More than this many beats apart is a jump of the transport and not a drift.
	classvar <jump = 0.5;
	// The tempo bends by no more than this share while it makes up for a drift.
	classvar <bend = 0.1;
	var <clock, <beatsPerBar = 4, beat, bar, started = false;

	*new { ^super.new.init }

	init { clock = TempoClock(2).permanent_(true) }

	// A beat of the daemon that is due at a time of Main.elapsedTime.
	follow { |newBeat, newBar, bpm, due|
		var error;
		this.prCountBar(newBeat, newBar);
		error = this.prError(newBeat, clock.secs2beats(due));
		if(started.not or: { error.abs > jump }) {
			this.prJump(error, bpm / 60);
			started = true
		} {
			// Made up for within the next beat.
			clock.tempo = (bpm / 60) * (1 + error.clip(bend.neg, bend))
		};
	}

	stop { clock.permanent_(false).stop }

	// Beats of a bar are known once a bar line has passed.
	prCountBar { |newBeat, newBar|
		if(newBeat == 0 and: { beat.notNil } and: { newBar == (bar + 1) }) { beatsPerBar = beat + 1 };
		beat = newBeat;
		bar = newBar;
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
