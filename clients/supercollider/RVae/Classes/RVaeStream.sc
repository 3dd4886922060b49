// The daemon's events as a Stream of Events: next waits until one comes. What comes while nobody asks is kept, the last
// `limit` of it.
RVaeStream : Stream {
	var rvae, queue, condition, key, <>limit = 256;

	*new { |rvae, event = \hit| ^super.newCopyArgs(rvae, List.new, Condition.new).init(event) }

	init { |event|
		key = ("rvae_stream_" ++ this.identityHash).asSymbol;
		rvae.def(key, event) { |heard|
			queue.add(heard);
			if(queue.size > limit) { queue.removeAt(0) };
			condition.unhang;
		};
		OSCdef(key).permanent = true;
	}

	next { |inval|
		while { queue.isEmpty } { condition.hang };
		^(inval ? ()).copy.putAll(queue.removeAt(0))
	}

	stop { OSCdef(key).free }
}
