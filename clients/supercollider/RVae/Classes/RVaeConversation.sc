// Questions that wait for their answers. Each is sent as /rvae/call, so that its answer or failure is known by its number.
// The lines of a list come before its answer, and do not say whose they are. Of questions that change nothing each that waits for such
// lines takes them, and forgets them when the answer of another comes: one whose own answer was lost takes none from the next.
// Of others the oldest takes them.
RVaeConversation {
	classvar <>patience = 4, longestPause = 60;
	var rvae, pending, id = 0;

	*new { |rvae| ^super.newCopyArgs(rvae, List.new) }

	// The action gets an Event: ok, values of the answer, lines of a list; or code and message of the failure. The question is given
	// back, so that it can be withdrawn.
	call { |address, arguments, action|
		var question;
		id = id + 1;
		question = (id: id, row: RVaeAddresses.row(address), lines: List.new, heard: Main.elapsedTime, action: action, repeats: false);
		pending.add(question);
		rvae.send('/rvae/call', id, RVaeAddresses.byNumber(address), *arguments);
		^question
	}

	// A question that changes nothing: where nothing more is heard of it, it is asked again, because a datagram may be lost. Before
	// that, again is called with the question; where it gives false, nobody waits for it any more. Without it there is no end, and the
	// pauses grow: an answer such as that of a sync may take its time.
	ask { |address, arguments, action, again|
		var question = this.call(address, arguments, action);
		question[\repeats] = true;
		this.prWatch(question, [address] ++ arguments, again, patience);
		^question
	}

	isPending { |question| ^pending.includes(question) }

	// Nobody waits for it any more.
	withdraw { |question| pending.remove(question) }

	line { |message|
		var rows = RVaeAddresses.rowsAnsweredBy(message[0]), questions;
		if(rows.isNil) { ^this };
		questions = pending.select { |it| rows.includes(it[\row]) };
		if(questions.notEmpty and: { questions.first[\repeats].not }) { questions = questions.keep(1) };
		questions.do { |question|
			question[\lines].add(message.drop(1));
			question[\heard] = Main.elapsedTime;
		};
	}

	reply { |answered, values|
		this.prEnd(answered) { |question|
			if(question[\repeats]) { pending.do { |it| if(it[\row] == question[\row]) { it[\lines].clear } } };
			(ok: true, values: values, lines: question[\lines].asArray)
		}
	}

	// Whether the failure was a question's.
	fail { |message|
		if(message.size < 5) { ^false };
		^this.prEnd(message.last, { (ok: false, address: message[1], code: message[2], message: message[3], lines: [], values: []) })
	}

	// Every question fails, because nobody will answer.
	giveUp { |reason| this.prGiveUp(pending, reason) }

	// So does each that changes something: it is not asked again.
	giveUpDoing { |reason| this.prGiveUp(pending.select { |it| it[\repeats].not }, reason) }

	prGiveUp { |all, reason|
		pending = pending.reject { |it| all.includes(it) };
		all.do { |question| question[\action].value((ok: false, code: \unavailable, message: reason, lines: [], values: [])) };
	}

	prWatch { |question, message, again, pause|
		var silent = Main.elapsedTime - question[\heard];
		RVaeLater(pause - silent, {
			case
			{ pending.includes(question).not } { nil }
			{ (Main.elapsedTime - question[\heard]) < pause } { this.prWatch(question, message, again, pause) }
			{ again.notNil and: { again.value(question).not } } { this.withdraw(question) }
			{
				id = id + 1;
				question[\id] = id;
				question[\lines].clear;
				question[\heard] = Main.elapsedTime;
				rvae.send('/rvae/call', id, *message);
				this.prWatch(question, message, again, if(again.isNil) { (2 * pause).min(longestPause) } { pause });
			}
		});
	}

	prEnd { |answered, answer|
		var question = pending.detect { |it| it[\id] == answered };
		if(question.isNil) { ^false };
		pending.remove(question);
		question[\action].value(answer.value(question));
		^true
	}
}
