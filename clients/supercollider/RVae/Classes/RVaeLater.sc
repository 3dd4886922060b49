// A function that is called once, some seconds from now. Cmd-period takes what is scheduled away: this is then scheduled again.
RVaeLater {
	var function, due;

	*new { |seconds, function| ^super.newCopyArgs(function, Main.elapsedTime + seconds).init }

	init {
		CmdPeriod.add(this);
		this.cmdPeriod;
	}

	cmdPeriod {
		SystemClock.sched((due - Main.elapsedTime).max(0), { this.prCall; nil });
	}

	prCall {
		var call = function;
		function = nil;
		CmdPeriod.remove(this);
		call.value;
	}
}
