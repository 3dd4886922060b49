{
	"patcher" : {
		"fileversion" : 1,
		"appversion" : {
			"major" : 8,
			"minor" : 0,
			"revision" : 0,
			"architecture" : "x64",
			"modernui" : 1
		},
		"classnamespace" : "box",
		"rect" : [ 80.0, 100.0, 1480.0, 440.0 ],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"openrect" : [ 0.0, 0.0, 432.0, 72.0 ],
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 540.0, 20.0 ],
					"text" : "rvae-kit: nine synthesised instruments for every kit, so that it sounds with nothing else"
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"comment" : "hits of rvae (its first outlet): instrument note velocity ...",
					"maxclass" : "inlet",
					"numinlets" : 0,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"index" : 1,
					"patching_rect" : [ 20.0, 36.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "int", "int" ],
					"patching_rect" : [ 20.0, 84.0, 130.0, 22.0 ],
					"text" : "unpack i i i"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 116.0, 130.0, 22.0 ],
					"text" : "pack i i"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "newobj",
					"numinlets" : 10,
					"numoutlets" : 10,
					"outlettype" : [ "", "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 150.0, 1340.0, 22.0 ],
					"text" : "route 0 1 2 3 4 5 6 7 8"
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 20.0, 356.0, 60.0, 22.0 ],
					"text" : "*~ 0.5"
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 20.0, 386.0, 60.0, 22.0 ],
					"text" : "tanh~"
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 70.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 6.0, 32.0, 46.0, 18.0 ],
					"text" : "kick",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 20.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 19.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 20.0, 290.0, 246.0, 22.0 ],
					"text" : "rvae-voice 52 240 260 1. 3000 1 12 0.3"
				}
			},
			{
				"box" : {
					"id" : "obj-11",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 218.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 53.0, 32.0, 46.0, 18.0 ],
					"text" : "snare",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 168.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 66.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-13",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 168.0, 320.0, 270.0, 22.0 ],
					"text" : "rvae-voice 185 60 110 0.5 2600 0.8 170 1.6"
				}
			},
			{
				"box" : {
					"id" : "obj-14",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 366.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 100.0, 32.0, 46.0, 18.0 ],
					"text" : "hat",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-15",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 316.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 113.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-16",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 316.0, 290.0, 264.0, 22.0 ],
					"text" : "rvae-voice 6200 0 20 0.05 9000 1.2 55 1.6"
				}
			},
			{
				"box" : {
					"id" : "obj-17",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "int", "int" ],
					"patching_rect" : [ 366.0, 206.0, 60.0, 22.0 ],
					"text" : "t i 0"
				}
			},
			{
				"box" : {
					"id" : "obj-18",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 514.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 147.0, 32.0, 46.0, 18.0 ],
					"text" : "openhat",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-19",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 464.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 160.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-20",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 464.0, 320.0, 264.0, 22.0 ],
					"text" : "rvae-voice 6200 0 40 0.05 8200 1. 380 1.4"
				}
			},
			{
				"box" : {
					"id" : "obj-21",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 662.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 194.0, 32.0, 46.0, 18.0 ],
					"text" : "lowtom",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-22",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 612.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 207.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-23",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 612.0, 290.0, 240.0, 22.0 ],
					"text" : "rvae-voice 88 70 300 0.8 900 1 40 0.3"
				}
			},
			{
				"box" : {
					"id" : "obj-24",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 810.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 241.0, 32.0, 46.0, 18.0 ],
					"text" : "midtom",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-25",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 760.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 254.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-26",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 760.0, 320.0, 252.0, 22.0 ],
					"text" : "rvae-voice 124 90 260 0.8 1200 1 40 0.3"
				}
			},
			{
				"box" : {
					"id" : "obj-27",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 958.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 288.0, 32.0, 46.0, 18.0 ],
					"text" : "hightom",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-28",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 908.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 301.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-29",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 908.0, 290.0, 258.0, 22.0 ],
					"text" : "rvae-voice 172 110 220 0.8 1600 1 40 0.3"
				}
			},
			{
				"box" : {
					"id" : "obj-30",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 1106.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 335.0, 32.0, 46.0, 18.0 ],
					"text" : "clap",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-31",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 1056.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 348.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-32",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 1056.0, 320.0, 258.0, 22.0 ],
					"text" : "rvae-voice 1100 0 10 0.03 1500 2. 150 2."
				}
			},
			{
				"box" : {
					"id" : "obj-33",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "int", "int" ],
					"patching_rect" : [ 1106.0, 206.0, 70.0, 22.0 ],
					"text" : "t i i i"
				}
			},
			{
				"box" : {
					"id" : "obj-34",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1062.0, 250.0, 57.0, 22.0 ],
					"text" : "pipe 11"
				}
			},
			{
				"box" : {
					"id" : "obj-35",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1132.0, 250.0, 57.0, 22.0 ],
					"text" : "pipe 23"
				}
			},
			{
				"box" : {
					"id" : "obj-36",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 1254.0, 178.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 382.0, 32.0, 46.0, 18.0 ],
					"text" : "rim",
					"fontsize" : 9.0,
					"textjustification" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-37",
					"maxclass" : "button",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 1204.0, 206.0, 24.0, 24.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 395.0, 6.0, 22.0, 22.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-38",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 1204.0, 290.0, 252.0, 22.0 ],
					"text" : "rvae-voice 820 300 26 0.7 3800 3. 22 1."
				}
			},
			{
				"box" : {
					"id" : "obj-39",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 420.0, 258.0, 338.0, 20.0 ],
					"text" : "a closed hat damps the open one; a clap is three hands"
				}
			},
			{
				"box" : {
					"id" : "obj-40",
					"comment" : "signal, mono",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 1,
					"patching_rect" : [ 100.0, 386.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-41",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 160.0, 386.0, 230.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 52.0, 240.0, 18.0 ],
					"text" : "the kit: lights show what is heard",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-42",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 170.0, 84.0, 64.0, 22.0 ],
					"text" : "zl.lookup"
				}
			},
			{
				"box" : {
					"id" : "obj-43",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 490.0, 30.0, 860.0, 50.0 ],
					"text" : "loadmess -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 0 0 8 1 7 1 4 2 4 2 4 3 5 6 3 6 2 3 2 2 3 8 3 -1 2 6 5 5 5 4 6 4 8 8 2 2 -1 -1 2 2 8 8 8 -1 -1 2 2 2 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1",
					"linecount" : 3
				}
			},
			{
				"box" : {
					"id" : "obj-44",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "" ],
					"patching_rect" : [ 250.0, 84.0, 50.0, 22.0 ],
					"text" : "sel -1"
				}
			},
			{
				"box" : {
					"id" : "obj-45",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "int" ],
					"patching_rect" : [ 310.0, 84.0, 40.0, 22.0 ],
					"text" : "t 1"
				}
			},
			{
				"box" : {
					"id" : "obj-46",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "int", "int" ],
					"patching_rect" : [ 360.0, 84.0, 50.0, 22.0 ],
					"text" : "t i 0"
				}
			},
			{
				"box" : {
					"id" : "obj-47",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 420.0, 84.0, 40.0, 22.0 ],
					"text" : "gate"
				}
			},
			{
				"box" : {
					"id" : "obj-48",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 490.0, 84.0, 64.0, 22.0 ],
					"text" : "zl.lookup"
				}
			},
			{
				"box" : {
					"id" : "obj-49",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 570.0, 84.0, 250.0, 22.0 ],
					"text" : "loadmess 0 1 2 3 4 5 6 7 8 2 2 3 2 8 2 2"
				}
			},
			{
				"box" : {
					"id" : "obj-50",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 560.0, 116.0, 700.0, 20.0 ],
					"text" : "what larger kits have sounds like the nearest of the nine, by its note; a note that is not in the list, by its place"
				}
			}
		],
		"lines" : [
			{
				"patchline" : {
					"source" : [ "obj-2", 0 ],
					"destination" : [ "obj-3", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 2 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-4", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 0 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 0 ],
					"destination" : [ "obj-9", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-10", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 0 ],
					"destination" : [ "obj-10", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 1 ],
					"destination" : [ "obj-12", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-13", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 1 ],
					"destination" : [ "obj-13", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 2 ],
					"destination" : [ "obj-15", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-16", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 2 ],
					"destination" : [ "obj-17", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-17", 0 ],
					"destination" : [ "obj-16", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 3 ],
					"destination" : [ "obj-19", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-20", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 3 ],
					"destination" : [ "obj-20", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 4 ],
					"destination" : [ "obj-22", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-23", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 4 ],
					"destination" : [ "obj-23", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 5 ],
					"destination" : [ "obj-25", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-26", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 5 ],
					"destination" : [ "obj-26", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 6 ],
					"destination" : [ "obj-28", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-29", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 6 ],
					"destination" : [ "obj-29", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 7 ],
					"destination" : [ "obj-31", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-32", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 7 ],
					"destination" : [ "obj-33", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-33", 0 ],
					"destination" : [ "obj-35", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-33", 1 ],
					"destination" : [ "obj-34", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-33", 2 ],
					"destination" : [ "obj-32", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-34", 0 ],
					"destination" : [ "obj-32", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-35", 0 ],
					"destination" : [ "obj-32", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 8 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-38", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 8 ],
					"destination" : [ "obj-38", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-17", 1 ],
					"destination" : [ "obj-20", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-7", 0 ],
					"destination" : [ "obj-40", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 1 ],
					"destination" : [ "obj-42", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-43", 0 ],
					"destination" : [ "obj-42", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-42", 0 ],
					"destination" : [ "obj-44", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-44", 0 ],
					"destination" : [ "obj-45", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-45", 0 ],
					"destination" : [ "obj-47", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-44", 1 ],
					"destination" : [ "obj-46", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-46", 1 ],
					"destination" : [ "obj-47", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-46", 0 ],
					"destination" : [ "obj-4", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 0 ],
					"destination" : [ "obj-47", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-47", 0 ],
					"destination" : [ "obj-48", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-49", 0 ],
					"destination" : [ "obj-48", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-48", 0 ],
					"destination" : [ "obj-4", 0 ]
				}
			}
		],
		"dependency_cache" : [  ],
		"autosave" : 0
	}
}
