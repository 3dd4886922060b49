// How far the daemon's clock is from this one. Each ping gives an estimate that is wrong by at most half of its round trip, so
// the shortest of the last pings is believed. One that a newer ping contradicts is of before one of the clocks moved.
RVaeDaemonClock {
	classvar <size = 32;
	var samples;

	*new { ^super.new.reset }

	reset { samples = List.new }

	isKnown { ^samples.notEmpty }

	// Takes one ping: when it left and when its pong came, and the daemon's times between; all in seconds.
	// False where the daemon cannot be the one that was heard before: its clock has jumped.
	add { |sent, received, daemonReceived, daemonSent|
		var offset = ((daemonReceived - sent) + (daemonSent - received)) * 0.5;
		var trip = ((received - sent) - (daemonSent - daemonReceived)).max(0);
		if(this.isKnown and: { (offset - this.offset).abs > (0.5 + trip + this.roundTrip) }) { ^false };
		samples.removeAllSuchThat { |sample| (sample[1] - offset).abs > ((sample[0] + trip) * 0.5) };
		samples.add([trip, offset]);
		if(samples.size > size) { samples.removeAt(0) };
		^true
	}

	// Seconds to add to Main.elapsedTime to get seconds since the daemon started.
	offset { ^if(this.isKnown) { this.prBest[1] } { 0 } }

	// The shortest round trip of the last pings, in seconds.
	roundTrip { ^if(this.isKnown) { this.prBest[0] } { inf } }

	// The daemon's time of a stamp as a time of Main.elapsedTime.
	toLocal { |seconds, microseconds = 0| ^seconds + (microseconds * 1e-6) - this.offset }

	toDaemon { |time| ^time + this.offset }

	prBest { ^samples.minItem { |sample| sample[0] } }
}
