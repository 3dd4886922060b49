// Everything a hand needs on one window: the pad, the deck's controls, mutes that light up as their instrument is hit,
// models, tempo and how the daemon does.
RVaeWindow {
	classvar <ink, <paper, <glow;
	var <window, <rvae, <deck, <pad, <steps, status, models, play, tempo, link, <scenes, sceneName, <gestures, gestureName, sliders, <mutes, listener;

	*initClass {
		ink = Color.gray(0.88);
		paper = Color.gray(0.16);
		glow = Color(1.0, 0.62, 0.18);
	}

	*new { |rvae, deck = 1| ^super.new.init(rvae ? RVae.default, deck) }

	init { |newRvae, newDeck|
		rvae = newRvae;
		deck = newDeck;
		window = Window("RVae", Rect(80, 120, 860, 650)).background_(paper);
		sliders = IdentityDictionary.new;
		this.prMakeHead;
		pad = RVaePad(nil, nil, rvae, deck);
		steps = RVaeSteps(rvae, deck);
		mutes = RVaeAddresses.instruments.collect { |name, place| this.prMakeMute(name, place) };
		this.prLayOut;
		listener = { |source, what ... list| { if(window.isClosed.not) { this.prHear(what, list) } }.defer };
		rvae.addDependant(listener);
		window.onClose = { rvae.removeDependant(listener) };
		this.prShowAll;
		window.front;
	}

	// Names of controls, what they say and their range, in the order of the window.
	*controls {
		^[
			[\threshold, "threshold", 0, 1], [\density, "density", -0.05, 1], [\chaos, "chaos", 0, 1], [\noise, "noise", 0, 2],
			[\microtiming, "microtiming", 0, 2], [\swing, "swing", 0, 1], [\velocity, "velocity", 0, 2], [\level, "level", 0, 1],
			[\follow, "follow", 0, 1]
		]
	}

	prMakeHead {
		status = StaticText().minWidth_(230).align_(\right).stringColor_(ink);
		play = Button().fixedWidth_(70).states_([["play", ink, Color.gray(0.28)], ["stop", Color.black, glow]])
			.action_({ |button| rvae.playing(button.value) });
		tempo = NumberBox().fixedWidth_(70).clipLo_(20).clipHi_(300).decimals_(1).background_(Color.gray(0.28)).normalColor_(ink)
			.action_({ |box| rvae.tempo(box.value) });
		link = Button().fixedWidth_(90).states_(this.prLinkStates(0))
			.action_({ |button| rvae.linkEnable(button.value) });
		scenes = PopUpMenu().minWidth_(120).background_(Color.gray(0.28)).stringColor_(ink)
			.items_([]).action_({ |menu| if(menu.item.notNil) { rvae.sceneRecall(menu.item.asSymbol) } });
		sceneName = TextField().fixedWidth_(110).string_("verse").background_(Color.gray(0.28)).stringColor_(ink)
			.action_({ |field| rvae.sceneStore(field.string.asSymbol) });
		gestures = PopUpMenu().minWidth_(120).background_(Color.gray(0.28)).stringColor_(ink)
			.items_([]).action_({ |menu| if(menu.item.notNil) { rvae.deck(deck).gesturePlay(menu.item.asSymbol) } });
		gestureName = TextField().fixedWidth_(110).string_("sweep").background_(Color.gray(0.28)).stringColor_(ink);
		models = PopUpMenu().minWidth_(150).background_(Color.gray(0.28)).stringColor_(ink)
			.items_([]).action_({ |menu| if(menu.item.notNil) { rvae.deck(deck).model(menu.item.asSymbol) } });
	}

	prMakeMute { |name, place|
		^Button().minHeight_(34).states_([[name.asString, ink, Color.gray(0.28)], [name.asString, Color.gray(0.4), Color.gray(0.12)]])
			.action_({ |button| rvae.deck(deck).muteOf(place, button.value) })
	}

	prMakeControl { |control|
		var name = control[0], number = StaticText().fixedWidth_(44).align_(\right).stringColor_(ink);
		var slider = Slider().orientation_(\horizontal).fixedHeight_(22).background_(Color.gray(0.28)).knobColor_(glow);
		slider.action = {
			var value = slider.value.linlin(0, 1, control[2], control[3]);
			// Below nothing is off.
			if(value < 0) { value = -1 };
			rvae.deck(deck).perform(name, value);
			number.string = if(value < 0) { "off" } { value.round(0.01).asString };
		};
		sliders[name] = { |value|
			if(value.isNumber) {
				slider.value = value.linlin(control[2], control[3], 0, 1);
				number.string = if(value < 0) { "off" } { value.round(0.01).asString };
			}
		};
		^HLayout(StaticText().string_(control[1]).fixedWidth_(104).stringColor_(ink), slider, number)
	}

	prLayOut {
		window.layout = VLayout(
			HLayout(play, StaticText().string_("tempo").stringColor_(ink), tempo, link, StaticText().string_("model").stringColor_(ink), models, nil, status),
			HLayout(StaticText().string_("scene").stringColor_(ink), scenes, this.prSceneButton("previous", { rvae.scenePrevious }),
				this.prSceneButton("next", { rvae.sceneNext }), StaticText().string_("store as").stringColor_(ink), sceneName,
				this.prSceneButton("store", { rvae.sceneStore(sceneName.string.asSymbol) }), nil),
			HLayout(StaticText().string_("gesture").stringColor_(ink), gestures,
				this.prSceneButton("stop", { rvae.deck(deck).gestureStopAll }), StaticText().string_("record as").stringColor_(ink), gestureName,
				this.prSceneButton("record", { rvae.deck(deck).gestureRecord(gestureName.string.asSymbol, 0) }),
				this.prSceneButton("layer", { rvae.deck(deck).gestureLayer(gestureName.string.asSymbol) }),
				this.prSceneButton("end", { rvae.deck(deck).gestureEnd }),
				this.prSceneButton("pedal", { rvae.deck(deck).gesturePedal }), nil),
			[HLayout([pad.view, stretch: 3], [VLayout(*(this.class.controls.collect { |control| this.prMakeControl(control) } ++ [nil])), stretch: 2]), stretch: 1],
			HLayout(*mutes.keep(9)),
			HLayout(*mutes.drop(9)),
			steps.view
		).margins_(12).spacing_(10);
	}

	prHear { |what, list|
		switch(what,
			\hit, { this.prFlash(list[0]) },
			\value, { this.prShow(list[0], list[1]) },
			\state, { this.prShowAll },
			\train, { if(list[0][0] == '/rvae/train/finished') { this.prFillModels } }
		);
	}

	// The light comes when the hit sounds, not when it is told.
	prFlash { |hit|
		var button = mutes[hit[\index]];
		if(hit[\deck] != deck) { ^this };
		AppClock.sched((hit[\time] - Main.elapsedTime).max(0), {
			if(window.isClosed.not) {
				this.prLight(button, glow, Color.black);
				AppClock.sched(0.09, { if(window.isClosed.not) { this.prLight(button, Color.gray(0.28), ink) }; nil });
			};
			nil
		});
	}

	// As many mutes as the kit of the deck has instruments, under its names.
	prShowKit {
		var names = rvae.deck(deck).names;
		mutes.do { |button, place|
			var name = names[place] ? RVaeAddresses.instruments[place], on = button.value;
			button.states = button.states.collect { |state| [name.asString] ++ state.drop(1) };
			button.value = on;
			button.visible = place < names.size;
		};
		steps.showKit;
	}

	// New states put a button back to its first one: a mute that was pressed while its last hits are on their way stays pressed.
	prLight { |button, background, text|
		var on = button.value;
		button.states = [[button.states[0][0], text, background], button.states[1]];
		button.value = on;
	}

	prShow { |address, list|
		var name = address.asString, own = rvae.deck(deck).prAddress("").asString;
		switch(address,
			'/rvae/playing', { play.value = list[0] },
			'/rvae/tempo', { tempo.value = list[0] },
			'/rvae/link/enable', { link.value = list[0] },
			'/rvae/link/peers', { this.prShowPeers(list[0]) },
			'/rvae/scene/count', { this.prFillScenes },
			'/rvae/gestures/count', { this.prFillGestures },
			'/rvae/scene/current', { this.prShowScene(list[0]) }
		);
		if(name.beginsWith(own)) { this.prShowOwn(name.drop(own.size), list[0]) };
	}

	// How many others are in the session is told by the button itself.
	prLinkStates { |peers|
		^[["link", ink, Color.gray(0.28)], ["link: %".format(peers), Color.black, glow]]
	}

	prShowPeers { |peers|
		var on = link.value;
		link.states = this.prLinkStates(peers);
		link.value = on;
	}

	prSceneButton { |name, action|
		^Button().fixedWidth_(70).states_([[name, ink, Color.gray(0.28)]]).action_(action)
	}

	prShowScene { |name|
		scenes.value = (scenes.items ? []).indexOfEqual(name.asString);
	}

	prFillScenes {
		rvae.sceneList { |answer|
			{
				if(window.isClosed.not) {
					scenes.items = answer[\lines].collect { |line| line[0].asString };
					this.prShowScene((rvae.values['/rvae/scene/current'] ? [""])[0]);
				}
			}.defer
		};
	}

	prShowGesture { |names|
		gestures.value = (gestures.items ? []).indexOfEqual(names.asString.split($ ).last);
	}

	prFillGestures {
		rvae.gestures { |answer|
			{
				if(window.isClosed.not) {
					gestures.items = answer[\lines].collect { |line| line[0].asString };
					this.prShowGesture((rvae.values[rvae.deck(deck).prAddress("gesture/playing")] ? [""])[0]);
				}
			}.defer
		};
	}

	prShowOwn { |name, value|
		sliders[name.asSymbol] !? { |show| show.value(value) };
		if(#["pins/", "freeze/", "length/"].any { |own| name.beginsWith(own) }) { steps.show(name) };
		if(name == "kit") { this.prShowKit };
		if(name == "gesture/playing") { this.prShowGesture(value) };
		if(name == "model") { models.value = (models.items ? []).indexOfEqual(value.asString) };
		if(name.beginsWith("mute/")) { mutes[RVaeAddresses.instruments.indexOf(name.drop(5).asSymbol)].value = value };
	}

	prShowAll {
		status.string = switch(rvae.state,
			\live, { "connected to %".format(rvae.addr.hostname) },
			\lost, { "the daemon is lost: waiting for it" },
			\joining, { "looking for the daemon" },
			{ "not connected" }
		);
		status.stringColor = if(rvae.isLive) { ink } { glow };
		rvae.values.keysValuesDo { |address, list| this.prShow(address, list) };
		this.prShowKit;
		if(rvae.isLive) { this.prFillModels };
	}

	prFillModels {
		rvae.models { |answer|
			{
				if(window.isClosed.not) {
					models.items = answer[\lines].collect { |line| line[0].asString };
					models.value = models.items.indexOfEqual(rvae.deck(deck).model.asString);
				}
			}.defer
		};
	}
}
