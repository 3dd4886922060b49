// One drum as sixteen steps that a click pins: free, a hit of your own, never a hit, free again. Beside them what this drum
// has of its own: freeze, and how long its loop is.
RVaeSteps {
	classvar <tick = 6, <velocity = 100;
	var <view, <rvae, <deck, <place = 0, <buttons, <menu, from, freeze, length;

	*new { |rvae, deck = 1| ^super.new.init(rvae, deck) }

	init { |newRvae, newDeck|
		var dark = Color.gray(0.28), ink = Color.gray(0.88);
		rvae = newRvae;
		deck = newDeck;
		menu = PopUpMenu().background_(dark).stringColor_(ink)
			.action_({ |one| this.drum = one.value });
		from = NumberBox().fixedWidth_(46).clipLo_(0).clipHi_(240).step_(16).scroll_step_(16).decimals_(0).value_(0)
			.background_(dark).normalColor_(ink).action_({ this.show });
		freeze = Button().fixedWidth_(80).states_([["freeze", ink, dark], ["frozen", Color.black, Color(0.5, 0.75, 1.0)]])
			.action_({ |button| rvae.deck(deck).freezeOf(place, button.value) });
		length = NumberBox().fixedWidth_(54).clipLo_(0).clipHi_(1536).step_(tick).scroll_step_(tick).decimals_(0)
			.background_(dark).normalColor_(ink).action_({ |box| rvae.deck(deck).lengthOf(place, box.value.asInteger) });
		buttons = 16.collect { |step| this.prMakeStep(step, ink) };
		view = View().layout_(VLayout(
			HLayout(this.prSay("drum", ink), menu, this.prSay("from step", ink), from, freeze, this.prSay("length, ticks", ink), length,
				Button().states_([["clear its pins", ink, dark]]).action_({ rvae.deck(deck).pinsClearOf(place) }), nil),
			HLayout(*buttons)
		).margins_(0).spacing_(6));
		this.showKit;
	}

	// What the kit of the deck calls the drum.
	drum { ^rvae.deck(deck).names[place] }

	// By its name, or by its place in the kit.
	drum_ { |drum|
		place = rvae.deck(deck).placeOf(drum) ? place;
		menu.value = place;
		this.show;
	}

	// The deck has another kit: the menu has its drums, and the choice stays within them.
	showKit {
		var names = rvae.deck(deck).names;
		menu.items = names.collect(_.asString);
		this.drum = place.min(names.size - 1);
	}

	// What is known of this drum; the name of a value of the deck has changed, or all.
	show { |name|
		var pins, own = rvae.deck(deck);
		if(name.notNil and: { name.endsWith("/" ++ RVaeAddresses.instruments[place]).not }) { ^this };
		pins = this.pins;
		buttons.do { |button, step| button.value = this.prStateOf(pins, this.tickOf(step)) };
		freeze.value = own.freezeOf(place) ? 0;
		length.value = own.lengthOf(place) ? 0;
	}

	// The pins of this drum: velocity by tick.
	pins {
		var found = IdentityDictionary.new, line = (rvae.deck(deck).pinsOf(place) ? "").asString;
		line.split($ ).do { |pin|
			if(pin.includes($=)) {
				var sides = pin.split($=);
				found[sides[0].asInteger] = sides[1].split($@)[0].asInteger;
			}
		};
		^found
	}

	tickOf { |step| ^(from.value.asInteger + step) * tick }

	prStateOf { |pins, at|
		^case { pins[at].isNil } { 0 } { pins[at] > 0 } { 1 } { 2 }
	}

	prMakeStep { |step, ink|
		var ground = Color.gray(if(step % 4 == 0) { 0.34 } { 0.24 });
		^Button().minHeight_(28).minWidth_(24).states_([[(step + 1).asString, ink, ground], ["pin", Color.black, Color(1.0, 0.62, 0.18)], ["never", ink, Color(0.45, 0.1, 0.1)]])
			.action_({ |button|
				switch(button.value,
					0, { rvae.deck(deck).unpin(place, this.tickOf(step)) },
					1, { rvae.deck(deck).pin(place, this.tickOf(step), velocity) },
					2, { rvae.deck(deck).pin(place, this.tickOf(step), 0) }
				)
			})
	}

	prSay { |text, ink| ^StaticText().string_(text).stringColor_(ink) }
}
