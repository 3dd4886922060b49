// What RVae does with each message of the daemon.
+ RVae {
	prReceive { |message, time|
		lastHeard = Main.elapsedTime;
		switch(message[0],
			'/rvae/hit', { this.prHit(message, time) },
			'/rvae/beat', { this.prBeat(message, time) },
			'/rvae/pattern', { decks[message[1] - 1].groove.put(message[2], this.prBody(message).drop(2)) },
			'/rvae/pattern/part', { this.prPatternPart(this.prBody(message)) },
			'/rvae/clock/pong', { this.prPong(message) },
			'/rvae/challenge', { addr.sendMsg('/rvae/confirm', message[1]) },
			'/rvae/welcome', { this.prWelcome(message) },
			'/rvae/snapshot/end', { this.prSnapshotEnd },
			'/rvae/clients/left', { if(message[1] == clientId) { this.prForgotten } },
			'/rvae/fail', { this.prFail(message) },
			'/rvae/reply', { conversation.reply(message[1], message.drop(2)) },
			{ this.prTold(message) }
		);
	}

	prHit { |message, time|
		var hit;
		if(this.prKnowsTime.not) { ^this };
		hit = this.asHit(message, time);
		kit !? { kit.play(hit, delivery != \live) };
		this.changed(\hit, hit);
	}

	prBeat { |message, time|
		var due;
		if(this.prKnowsTime.not) { ^this };
		due = this.prTimeOf(message, time);
		tempoClock.follow(message[1], message[2], message[3], if(delivery == \live) { due } { due - latency });
		this.changed(\beat, message[1], message[2], message[3]);
	}

	prPatternPart { |body|
		decks[body[0] - 1].groove.putPart(body[1], body[2], body[3], body.drop(4));
	}

	prFail { |message|
		if(conversation.fail(message)) { ^this };
		if(message[1] == '/rvae/renew' and: { message[2] == \denied }) { ^this.prForgotten };
		"rvae: % (%): %".format(message[1], message[2], message[3]).warn;
		this.changed(\fail, message[1], message[2], message[3]);
		this.prAskRefused(message[1], message[2]);
	}

	prTold { |message|
		var address = RVaeAddresses.byName(message[0]);
		conversation.line(message);
		told !? { told.add(address) };
		if(RVaeAddresses.isValue(address)) { this.prLearn(address, message.drop(1)) };
		if(address.asString.beginsWith("/rvae/train/")) { this.changed(\train, message) };
	}

	// Arguments of an event, without the two that a stamp appends.
	prBody { |message| ^if(delivery == \stamp) { message.drop(1).drop(-2) } { message.drop(1) } }

	// Whether it can be told when an event sounds: a stamp says nothing before the first pong.
	prKnowsTime { ^delivery != \stamp or: { daemonClock.isKnown } }

	// When an event sounds, as a time of Main.elapsedTime.
	prTimeOf { |message, time|
		^switch(delivery,
			\bundle, { time },
			\stamp, { daemonClock.toLocal(message[message.size - 2], message.last) },
			{ Main.elapsedTime }
		)
	}
}
