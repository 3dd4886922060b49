// How RVae sets, gets and asks. Values are kept as the daemon tells them, so a get answers at once.
+ RVae {
	prefix { ^"/rvae/" }

	prAddress { |path| ^("/rvae/" ++ path).asSymbol }

	prInstrument { |instrument| ^decks[0].prInstrument(instrument) }

	prValue { |path, list, action| ^this.prExchange(this.prAddress(path), list, action) }

	prAct { |path, list, action| ^this.prDo(this.prAddress(path), list, action) }

	prQuery { |path, list, action| ^this.prAsk(this.prAddress(path), list, action) }

	// Without arguments the value that is known, with arguments a set.
	prExchange { |address, list, action|
		list = this.prGiven(list);
		if(list.isEmpty) {
			var known = values[address] ?? { this.prAtStart(address) };
			^if(known.isArray and: { known.size == 1 }) { known[0] } { known }
		};
		if(action.isNil and: { RVaeAddresses.row(address)[4].isEmpty }) {
			this.send(RVaeAddresses.byNumber(address), *list);
			this.prAssume(address, list)
		} {
			this.prExchangeSlowly(address, list, action)
		};
	}

	// A value that nobody has set is not told: it is what the daemon starts with.
	prAtStart { |address|
		var arguments;
		if(this.isLive.not or: { RVaeAddresses.isValue(address).not }) { ^nil };
		arguments = RVaeAddresses.arguments(address);
		if(RVaeAddresses.row(address)[5].notNil or: { arguments.isEmpty } or: { arguments.any { |each| each[4].isNil } }) { ^nil };
		^arguments.collect { |each| each[4] }
	}

	// A set that takes its time, as that of a model: the value is known when it has ended.
	prExchangeSlowly { |address, list, action|
		conversation.call(address, list, { |answer|
			if(answer[\ok]) { this.prAssume(address, list) };
			if(action.notNil) { action.value(answer) } {
				if(answer[\ok].not) { "rvae: % (%): %".format(address, answer[\code], answer[\message]).warn }
			};
		});
	}

	prDo { |address, list, action|
		list = this.prGiven(list);
		if(action.notNil) { conversation.call(address, list, action) } { this.send(RVaeAddresses.byNumber(address), *list) }
	}

	// Asks, and calls the action with the answer; without one it waits for it within a Routine, and posts it elsewhere.
	prAsk { |address, list, action|
		var condition, answer;
		list = this.prGiven(list);
		if(action.notNil) { ^conversation.ask(address, list, action) };
		if(thisThread.isKindOf(Routine).not) { ^conversation.ask(address, list, { |it| it.postln }) };
		condition = Condition.new;
		conversation.ask(address, list, { |it| answer = it; condition.unhang });
		condition.hang;
		^answer
	}

	// Any message, at once or into the bundle that is being made.
	// sclang would send a nil as the number 0.
	send { |address ... list|
		if(list.any(_.isNil)) { Error("rvae: % was given a nil".format(address)).throw };
		if(outbox.notNil) { outbox.add([address] ++ list) } { addr.sendMsg(address, *list) }
	}

	// Calls the action when everything that was sent before has ended.
	sync { |action| ^this.prAsk('/rvae/sync', [0], action) }

	// Arguments that were given, as the daemon would tell them. The methods give nil for those that were left out at the end; a nil
	// before another would move that one to its place.
	prGiven { |list|
		list = list.asArray;
		while { list.notEmpty and: { list.last.isNil } } { list = list.drop(-1) };
		if(list.any(_.isNil)) { Error("rvae: an argument in the middle is nil").throw };
		^list.collect { |value|
			case { value.isString } { value.asSymbol } { value.isKindOf(Boolean) } { value.binaryValue } { value }
		}
	}

	// What we set ourselves is not told to us, but where it was out of range.
	prAssume { |address, list|
		var viewed = RVaeAddresses.viewed(address), known = values[address];
		if(known.size > list.size) { list = list ++ known.drop(list.size) };
		this.prLearn(address, list);
		if(viewed.notNil) { this.send(viewed) };
	}

	// What we set counts at once. Where it was refused, what is so is asked for: now, and once more, because not every refusal is told.
	prAskRefused { |address, code|
		var known, now = Main.elapsedTime;
		if(this.isLive.not or: { address.asString.isEmpty } or: { #[\denied, 'too-many'].includes(code) }) { ^this };
		known = RVaeAddresses.canonical(RVaeAddresses.byName(address));
		if(values[known].isNil or: { RVaeAddresses.isValue(known).not }) { ^this };
		if((now - (viewsAsked[known] ? inf.neg)) < 1) { ^this };
		viewsAsked[known] = now;
		addr.sendMsg(RVaeAddresses.byNumber(known));
		RVaeLater(1, {
			viewsAsked.removeAt(known);
			if(this.isLive) { addr.sendMsg(RVaeAddresses.byNumber(known)) }
		});
	}

	// One value is also told by its axes and as a pad: these are asked for when it changes, four times a second at most.
	prLearn { |address, list|
		if(values[address] == list) { ^this };
		values[address] = list;
		if(address.asString.endsWith("/latent")) { this.prAskViews(address ++ "/{x,y,pad}") };
		if(address.asString.endsWith("/model")) { decks.do { |deck| if(deck.prIsEmpty) { deck.prForgetRows } } };
		this.changed(\value, address, list);
	}

	// Cmd-period takes what is scheduled away: what was to be asked long ago will not be.
	prAskViews { |pattern|
		var now = Main.elapsedTime;
		pattern = pattern.asSymbol;
		if((now - (viewsAsked[pattern] ? inf.neg)) < 1) { ^this };
		viewsAsked[pattern] = now;
		SystemClock.sched(0.25, {
			viewsAsked.removeAt(pattern);
			if(this.isLive) { addr.sendMsg(pattern) };
			nil
		});
	}
}
