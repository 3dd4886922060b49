// The surface that is played: a pad over the map of the model, and the point that moves on it.
RVaePad {
	var <view, <rvae, <deck, <map, image, listener, <>range = 3;

	*new { |parent, bounds, rvae, deck = 1| ^super.new.init(parent, bounds, rvae, deck) }

	init { |parent, bounds, newRvae, newDeck|
		rvae = newRvae;
		deck = newDeck;
		map = RVaeMap(rvae, deck);
		view = UserView(parent, bounds).background_(Color.gray(0.1)).minSize_(200@200);
		view.drawFunc = { this.prDraw };
		view.mouseDownAction = { |v, x, y| this.prMove(x, y) };
		view.mouseMoveAction = { |v, x, y| this.prMove(x, y) };
		view.onClose = { this.prForget };
		listener = { |source, what, address| this.prHear(what, address) };
		rvae.addDependant(listener);
		this.fetch;
	}

	// The map anew, as after another model was loaded.
	fetch {
		if(rvae.isLive.not) { ^this };
		map.fetch(30, 30, { |made| { if(view.isClosed.not) { this.prPaint(made) } }.defer });
	}

	refresh { if(view.isClosed.not) { view.refresh } }

	// Position of the deck from 0 to 1, right and up.
	position {
		var point = rvae.deck(deck).latent;
		^if(point.size < 2) { 0.5@0.5 } { point[0].linlin(range.neg, range, 0, 1)@point[1].linlin(range.neg, range, 0, 1) }
	}

	prMove { |x, y|
		var size = view.bounds;
		rvae.deck(deck).latentPad((x / size.width).clip(0, 1), (1 - (y / size.height)).clip(0, 1));
		this.refresh;
	}

	prHear { |what, address|
		if(what == \state) { this.fetch };
		if(what == \value) {
			if(address == rvae.deck(deck).prAddress("latent")) { this.prMeasure; { this.refresh }.defer };
			if(address == rvae.deck(deck).prAddress("model")) { this.fetch };
		};
	}

	// The daemon tells one position as axes and as a pad, which shows how wide the model's plane is.
	prMeasure {
		var x = rvae.deck(deck).latentX, pad = rvae.deck(deck).latentPad;
		if(x.isNumber and: { pad.size == 2 } and: { (pad[0] - 0.5).abs > 0.05 }) {
			var wide = x / (pad[0] * 2 - 1);
			if(wide.inclusivelyBetween(0.5, 20)) { range = wide };
		};
	}

	prPaint { |made|
		image !? { image.free };
		image = made !? {
			var pixels = Image(made.columns, made.rows);
			made.rows.do { |row|
				made.columns.do { |column| pixels.setColor(made.color(column, row), column, row) }
			};
			pixels.interpolation = \smooth;
			pixels
		};
		this.refresh;
	}

	prDraw {
		var size = view.bounds.moveTo(0, 0), point = this.position, x, y;
		if(image.notNil) { image.drawInRect(size, nil, 2, 1.0) };
		Pen.strokeColor = Color.gray(1, 0.15);
		(1..5).do { |i|
			Pen.line((i / 6 * size.width)@0, (i / 6 * size.width)@size.height);
			Pen.line(0@(i / 6 * size.height), size.width@(i / 6 * size.height));
		};
		Pen.stroke;
		x = point.x * size.width;
		y = (1 - point.y) * size.height;
		Pen.color = Color.black;
		Pen.fillOval(Rect.aboutPoint(x@y, 9, 9));
		Pen.color = Color.white;
		Pen.fillOval(Rect.aboutPoint(x@y, 6.5, 6.5));
	}

	prForget {
		rvae.removeDependant(listener);
		image !? { image.free };
	}
}
