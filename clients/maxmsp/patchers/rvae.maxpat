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
		"rect" : [ 80.0, 100.0, 1180.0, 640.0 ],
		"openinpresentation" : 0,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 760.0, 20.0 ],
					"text" : "rvae: the conversation with the daemon. Arguments: host (127.0.0.1), its port (9600), the port to listen on (9700), a name (max)."
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"comment" : "any message of the daemon, e.g. /rvae/latent 0.3 -1.2; connect, disconnect, host name, port number",
					"maxclass" : "inlet",
					"numinlets" : 0,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"index" : 1,
					"patching_rect" : [ 20.0, 40.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "" ],
					"patching_rect" : [ 20.0, 90.0, 172.0, 22.0 ],
					"text" : "route connect disconnect"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "" ],
					"patching_rect" : [ 190.0, 130.0, 139.0, 22.0 ],
					"text" : "routepass host port"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 590.0, 159.0, 22.0 ],
					"text" : "udpsend 127.0.0.1 9600"
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 560.0, 62.0, 90.0, 20.0 ],
					"text" : "who and where"
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 560.0, 84.0, 245.0, 22.0 ],
					"text" : "patcherargs 127.0.0.1 9600 9700 max"
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "" ],
					"patching_rect" : [ 560.0, 114.0, 47.0, 22.0 ],
					"text" : "t b l"
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 4,
					"outlettype" : [ "", "int", "int", "" ],
					"patching_rect" : [ 600.0, 144.0, 120.0, 22.0 ],
					"text" : "unpack s i i s"
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 500.0, 178.0, 93.0, 22.0 ],
					"text" : "prepend host"
				}
			},
			{
				"box" : {
					"id" : "obj-11",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 600.0, 178.0, 93.0, 22.0 ],
					"text" : "prepend port"
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "int", "int" ],
					"patching_rect" : [ 700.0, 178.0, 50.0, 22.0 ],
					"text" : "t i i"
				}
			},
			{
				"box" : {
					"id" : "obj-13",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 700.0, 250.0, 70.0, 22.0 ],
					"text" : "pack i s"
				}
			},
			{
				"box" : {
					"id" : "obj-14",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 680.0, 284.0, 54.0, 22.0 ],
					"text" : "zl.reg"
				}
			},
			{
				"box" : {
					"id" : "obj-15",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 780.0, 216.0, 93.0, 22.0 ],
					"text" : "prepend port"
				}
			},
			{
				"box" : {
					"id" : "obj-16",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 200.0, 236.0, 330.0, 35.0 ],
					"text" : "once a second: how is the daemon? Three unanswered: say hello again until it welcomes us",
					"linecount" : 2
				}
			},
			{
				"box" : {
					"id" : "obj-17",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 440.0, 290.0, 30.0, 22.0 ],
					"text" : "1"
				}
			},
			{
				"box" : {
					"id" : "obj-18",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 480.0, 290.0, 30.0, 22.0 ],
					"text" : "0"
				}
			},
			{
				"box" : {
					"id" : "obj-19",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 400.0, 320.0, 80.0, 22.0 ],
					"text" : "metro 1000"
				}
			},
			{
				"box" : {
					"id" : "obj-20",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "int" ],
					"patching_rect" : [ 400.0, 350.0, 50.0, 22.0 ],
					"text" : "t b 1"
				}
			},
			{
				"box" : {
					"id" : "obj-21",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 1,
					"outlettype" : [ "int" ],
					"patching_rect" : [ 400.0, 384.0, 70.0, 22.0 ],
					"text" : "accum 99"
				}
			},
			{
				"box" : {
					"id" : "obj-22",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "int" ],
					"patching_rect" : [ 400.0, 416.0, 34.0, 22.0 ],
					"text" : "< 4"
				}
			},
			{
				"box" : {
					"id" : "obj-23",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 3,
					"outlettype" : [ "bang", "bang", "" ],
					"patching_rect" : [ 400.0, 446.0, 70.0, 22.0 ],
					"text" : "sel 1 0"
				}
			},
			{
				"box" : {
					"id" : "obj-24",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 330.0, 484.0, 91.0, 22.0 ],
					"text" : "/rvae/status"
				}
			},
			{
				"box" : {
					"id" : "obj-25",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "int" ],
					"patching_rect" : [ 470.0, 484.0, 50.0, 22.0 ],
					"text" : "t b 0"
				}
			},
			{
				"box" : {
					"id" : "obj-26",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 560.0, 540.0, 494.0, 22.0 ],
					"text" : "/rvae/hello $2 $1 delivery live events \"state hits beats patterns training\""
				}
			},
			{
				"box" : {
					"id" : "obj-27",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 320.0, 350.0, 46.0, 22.0 ],
					"text" : "set 0"
				}
			},
			{
				"box" : {
					"id" : "obj-28",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 250.0, 350.0, 52.0, 22.0 ],
					"text" : "set 99"
				}
			},
			{
				"box" : {
					"id" : "obj-29",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "bang" ],
					"patching_rect" : [ 20.0, 170.0, 50.0, 22.0 ],
					"text" : "t b b"
				}
			},
			{
				"box" : {
					"id" : "obj-30",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "bang", "bang" ],
					"patching_rect" : [ 90.0, 170.0, 60.0, 22.0 ],
					"text" : "t 0 b b"
				}
			},
			{
				"box" : {
					"id" : "obj-31",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 110.0, 300.0, 72.0, 22.0 ],
					"text" : "/rvae/bye"
				}
			},
			{
				"box" : {
					"id" : "obj-32",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "bang", "", "bang" ],
					"patching_rect" : [ 190.0, 170.0, 60.0, 22.0 ],
					"text" : "t b l b"
				}
			},
			{
				"box" : {
					"id" : "obj-33",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 20.0, 250.0, 67.0, 22.0 ],
					"text" : "freebang"
				}
			},
			{
				"box" : {
					"id" : "obj-34",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 860.0, 62.0, 132.0, 20.0 ],
					"text" : "what the daemon says"
				}
			},
			{
				"box" : {
					"id" : "obj-35",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 860.0, 84.0, 113.0, 22.0 ],
					"text" : "udpreceive 9700"
				}
			},
			{
				"box" : {
					"id" : "obj-36",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 790.0, 114.0, 36.0, 22.0 ],
					"text" : "t b"
				}
			},
			{
				"box" : {
					"id" : "obj-37",
					"maxclass" : "newobj",
					"numinlets" : 7,
					"numoutlets" : 7,
					"outlettype" : [ "", "", "", "", "", "", "" ],
					"patching_rect" : [ 840.0, 150.0, 330.0, 22.0 ],
					"text" : "route /rvae/hit /rvae/beat /rvae/pattern /rvae/welcome /rvae/challenge /rvae/status"
				}
			},
			{
				"box" : {
					"id" : "obj-38",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 960.0, 216.0, 116.0, 22.0 ],
					"text" : "/rvae/confirm $1"
				}
			},
			{
				"box" : {
					"id" : "obj-39",
					"maxclass" : "newobj",
					"numinlets" : 7,
					"numoutlets" : 7,
					"outlettype" : [ "", "", "", "", "", "", "" ],
					"patching_rect" : [ 820.0, 330.0, 350.0, 22.0 ],
					"text" : "routepass /rvae/train/accepted /rvae/train/progress /rvae/train/finished /rvae/train/failed /rvae/fail /rvae/late"
				}
			},
			{
				"box" : {
					"id" : "obj-40",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "int" ],
					"patching_rect" : [ 880.0, 250.0, 36.0, 22.0 ],
					"text" : "t 1"
				}
			},
			{
				"box" : {
					"id" : "obj-41",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "int", "int" ],
					"patching_rect" : [ 900.0, 420.0, 54.0, 22.0 ],
					"text" : "change"
				}
			},
			{
				"box" : {
					"id" : "obj-42",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 900.0, 452.0, 126.0, 22.0 ],
					"text" : "prepend connected"
				}
			},
			{
				"box" : {
					"id" : "obj-43",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1050.0, 452.0, 106.0, 22.0 ],
					"text" : "prepend status"
				}
			},
			{
				"box" : {
					"id" : "obj-44",
					"comment" : "hits: instrument note velocity tick offset bar deck",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 1,
					"patching_rect" : [ 820.0, 590.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-45",
					"comment" : "beats: beat bar bpm",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 2,
					"patching_rect" : [ 868.0, 590.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-46",
					"comment" : "patterns: deck instrument, then a velocity for each tick",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 3,
					"patching_rect" : [ 916.0, 590.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-47",
					"comment" : "training: /rvae/train/accepted, progress, finished, failed",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 4,
					"patching_rect" : [ 964.0, 590.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-48",
					"comment" : "state and answers: every other message, with its address",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 5,
					"patching_rect" : [ 1012.0, 590.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-49",
					"comment" : "what went wrong: /rvae/fail address code message, /rvae/late ms",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 6,
					"patching_rect" : [ 1060.0, 590.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-50",
					"comment" : "connection: connected 0 or 1; status playing bpm clients model jitter dropped jobs",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 7,
					"patching_rect" : [ 1108.0, 590.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-51",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 812.0, 566.0, 48.0, 20.0 ],
					"text" : "hits",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-52",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 860.0, 566.0, 48.0, 20.0 ],
					"text" : "beats",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-53",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 908.0, 566.0, 48.0, 20.0 ],
					"text" : "patterns",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-54",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 956.0, 566.0, 48.0, 20.0 ],
					"text" : "training",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-55",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 1004.0, 566.0, 48.0, 20.0 ],
					"text" : "answers",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-56",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 1052.0, 566.0, 48.0, 20.0 ],
					"text" : "faults",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-57",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 1100.0, 566.0, 48.0, 20.0 ],
					"text" : "link",
					"fontsize" : 9.0
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
					"destination" : [ "obj-4", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-4", 2 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-7", 0 ],
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-8", 1 ],
					"destination" : [ "obj-9", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 0 ],
					"destination" : [ "obj-10", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 1 ],
					"destination" : [ "obj-11", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 2 ],
					"destination" : [ "obj-12", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 0 ],
					"destination" : [ "obj-13", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 3 ],
					"destination" : [ "obj-13", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-13", 0 ],
					"destination" : [ "obj-14", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 1 ],
					"destination" : [ "obj-15", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-10", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-17", 0 ],
					"destination" : [ "obj-19", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-18", 0 ],
					"destination" : [ "obj-19", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-8", 0 ],
					"destination" : [ "obj-17", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-19", 0 ],
					"destination" : [ "obj-20", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-20", 1 ],
					"destination" : [ "obj-21", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-20", 0 ],
					"destination" : [ "obj-21", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-21", 0 ],
					"destination" : [ "obj-22", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-22", 0 ],
					"destination" : [ "obj-23", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-23", 0 ],
					"destination" : [ "obj-24", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-23", 1 ],
					"destination" : [ "obj-25", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-24", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-25", 0 ],
					"destination" : [ "obj-14", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-14", 0 ],
					"destination" : [ "obj-26", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-26", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-27", 0 ],
					"destination" : [ "obj-21", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-28", 0 ],
					"destination" : [ "obj-21", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 0 ],
					"destination" : [ "obj-29", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-29", 1 ],
					"destination" : [ "obj-28", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-29", 0 ],
					"destination" : [ "obj-17", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 1 ],
					"destination" : [ "obj-30", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-30", 2 ],
					"destination" : [ "obj-31", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-31", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-30", 1 ],
					"destination" : [ "obj-18", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-4", 0 ],
					"destination" : [ "obj-32", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-4", 1 ],
					"destination" : [ "obj-32", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-32", 2 ],
					"destination" : [ "obj-31", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-32", 1 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-32", 0 ],
					"destination" : [ "obj-28", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-33", 0 ],
					"destination" : [ "obj-31", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-15", 0 ],
					"destination" : [ "obj-35", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-35", 0 ],
					"destination" : [ "obj-36", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-36", 0 ],
					"destination" : [ "obj-27", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-35", 0 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 4 ],
					"destination" : [ "obj-38", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-38", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 6 ],
					"destination" : [ "obj-39", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 3 ],
					"destination" : [ "obj-40", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 0 ],
					"destination" : [ "obj-41", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-25", 1 ],
					"destination" : [ "obj-41", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-30", 0 ],
					"destination" : [ "obj-41", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-41", 0 ],
					"destination" : [ "obj-42", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 5 ],
					"destination" : [ "obj-43", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 0 ],
					"destination" : [ "obj-44", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 1 ],
					"destination" : [ "obj-45", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 2 ],
					"destination" : [ "obj-46", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 0 ],
					"destination" : [ "obj-47", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 1 ],
					"destination" : [ "obj-47", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 2 ],
					"destination" : [ "obj-47", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 3 ],
					"destination" : [ "obj-47", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 4 ],
					"destination" : [ "obj-49", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 5 ],
					"destination" : [ "obj-49", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 6 ],
					"destination" : [ "obj-48", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-42", 0 ],
					"destination" : [ "obj-50", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-43", 0 ],
					"destination" : [ "obj-50", 0 ]
				}
			}
		],
		"dependency_cache" : [  ],
		"autosave" : 0
	}
}
