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
		"rect" : [ 80.0, 100.0, 820.0, 640.0 ],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"openrect" : [ 0.0, 0.0, 602.0, 169.0 ],
		"devicewidth" : 602.0,
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 700.0, 20.0 ],
					"text" : "rvae-device: what the MIDI device for Live, devices/rvae-live.amxd, is made of; it tells the daemon where Live is"
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "bang", "int", "int" ],
					"patching_rect" : [ 20.0, 40.0, 100.0, 22.0 ],
					"text" : "live.thisdevice"
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 76.0, 32.0, 22.0 ],
					"text" : "1"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 20.0, 112.0, 64.0, 22.0 ],
					"text" : "metro 20"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 9,
					"outlettype" : [ "int", "int", "float", "float", "float", "", "int", "float", "" ],
					"patching_rect" : [ 20.0, 148.0, 420.0, 22.0 ],
					"text" : "transport"
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "int", "int" ],
					"patching_rect" : [ 260.0, 190.0, 74.0, 22.0 ],
					"text" : "unpack i i"
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "newobj",
					"numinlets" : 7,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 230.0, 420.0, 22.0 ],
					"text" : "pack i i f f i f i"
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 270.0, 88.0, 22.0 ],
					"text" : "prepend look"
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 20.0, 310.0, 120.0, 22.0 ],
					"text" : "js rvae-follow.js"
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"maxclass" : "bpatcher",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "", "" ],
					"patching_rect" : [ 20.0, 360.0, 602.0, 169.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 0.0, 0.0, 602.0, 169.0 ],
					"bgmode" : 0,
					"border" : 0,
					"clickthrough" : 0,
					"enablehscroll" : 0,
					"enablevscroll" : 0,
					"lockeddragscroll" : 0,
					"name" : "rvae-live.maxpat",
					"offset" : [ 0.0, 0.0 ],
					"viewvisibility" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-11",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "int" ],
					"patching_rect" : [ 640.0, 360.0, 52.0, 22.0 ],
					"text" : "midiin"
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 640.0, 560.0, 60.0, 22.0 ],
					"text" : "midiout"
				}
			},
			{
				"box" : {
					"id" : "obj-13",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 460.0, 150.0, 330.0, 20.0 ],
					"text" : "bars beats units ... tempo metre state ticks"
				}
			},
			{
				"box" : {
					"id" : "obj-14",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 640.0, 400.0, 110.0, 22.0 ],
					"text" : "route connected"
				}
			},
			{
				"box" : {
					"id" : "obj-15",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "" ],
					"patching_rect" : [ 640.0, 430.0, 50.0, 22.0 ],
					"text" : "sel 1"
				}
			},
			{
				"box" : {
					"id" : "obj-16",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 640.0, 460.0, 60.0, 22.0 ],
					"text" : "joined"
				}
			},
			{
				"box" : {
					"id" : "obj-17",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 640.0, 490.0, 170.0, 20.0 ],
					"text" : "it knows nothing of Live yet"
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
					"source" : [ "obj-3", 0 ],
					"destination" : [ "obj-4", 0 ]
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
					"source" : [ "obj-5", 0 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 1 ],
					"destination" : [ "obj-7", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 2 ],
					"destination" : [ "obj-7", 2 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 4 ],
					"destination" : [ "obj-7", 3 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 6 ],
					"destination" : [ "obj-7", 4 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 7 ],
					"destination" : [ "obj-7", 5 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 5 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 1 ],
					"destination" : [ "obj-7", 6 ]
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
					"source" : [ "obj-8", 0 ],
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
					"source" : [ "obj-10", 0 ],
					"destination" : [ "obj-12", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 0 ],
					"destination" : [ "obj-12", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-10", 2 ],
					"destination" : [ "obj-14", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-14", 0 ],
					"destination" : [ "obj-15", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-15", 0 ],
					"destination" : [ "obj-16", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-16", 0 ],
					"destination" : [ "obj-9", 0 ]
				}
			}
		],
		"dependency_cache" : [],
		"autosave" : 0
	}
}
