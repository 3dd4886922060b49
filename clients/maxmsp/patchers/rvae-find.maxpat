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
		"rect" : [
			80.0,
			100.0,
			700.0,
			330.0
		],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [
			10.0,
			10.0
		],
		"gridsnaponopen" : 1,
		"openrect" : [
			0.0,
			0.0,
			169.0,
			169.0
		],
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [
						20.0,
						8.0,
						640.0,
						20.0
					],
					"text" : "rvae-find: a bang asks for the daemons of this machine and of its networks."
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"maxclass" : "inlet",
					"numinlets" : 0,
					"numoutlets" : 1,
					"patching_rect" : [
						20.0,
						40.0,
						30.0,
						30.0
					],
					"outlettype" : [
						"bang"
					],
					"comment" : "bang: ask",
					"index" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"patching_rect" : [
						20.0,
						90.0,
						140.0,
						22.0
					],
					"text" : "/rvae/find 9697",
					"outlettype" : [
						""
					]
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [
						20.0,
						130.0,
						210.0,
						22.0
					],
					"text" : "udpsend 255.255.255.255 9696"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [
						250.0,
						130.0,
						170.0,
						22.0
					],
					"text" : "udpsend 127.0.0.1 9696"
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"patching_rect" : [
						20.0,
						180.0,
						120.0,
						22.0
					],
					"text" : "udpreceive 9697",
					"outlettype" : [
						""
					]
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"patching_rect" : [
						20.0,
						220.0,
						120.0,
						22.0
					],
					"text" : "route /rvae/here",
					"outlettype" : [
						"",
						""
					]
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [
						20.0,
						260.0,
						30.0,
						30.0
					],
					"comment" : "name host port http version proof playing bpm model, a list a daemon",
					"index" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [
						160.0,
						265.0,
						420.0,
						20.0
					],
					"text" : "name host port http version proof playing bpm model: a list a daemon"
				}
			}
		],
		"lines" : [
			{
				"patchline" : {
					"destination" : [
						"obj-3",
						0
					],
					"source" : [
						"obj-2",
						0
					]
				}
			},
			{
				"patchline" : {
					"destination" : [
						"obj-4",
						0
					],
					"source" : [
						"obj-3",
						0
					]
				}
			},
			{
				"patchline" : {
					"destination" : [
						"obj-5",
						0
					],
					"source" : [
						"obj-3",
						0
					]
				}
			},
			{
				"patchline" : {
					"destination" : [
						"obj-7",
						0
					],
					"source" : [
						"obj-6",
						0
					]
				}
			},
			{
				"patchline" : {
					"destination" : [
						"obj-8",
						0
					],
					"source" : [
						"obj-7",
						0
					]
				}
			}
		],
		"dependency_cache" : [],
		"autosave" : 0
	}
}
