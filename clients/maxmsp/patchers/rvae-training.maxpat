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
		"rect" : [ 80.0, 100.0, 1000.0, 560.0 ],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"openrect" : [ 0.0, 0.0, 280.0, 169.0 ],
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 560.0, 20.0 ],
					"text" : "rvae-training: learn a model from a dataset while the music plays, and put it on deck 1"
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"comment" : "state, answers, training and faults of rvae (fourth to sixth outlets)",
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
					"numinlets" : 9,
					"numoutlets" : 9,
					"outlettype" : [ "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 84.0, 966.0, 22.0 ],
					"text" : "route /rvae/datasets/item /rvae/datasets/end /rvae/snapshot/end /rvae/train/accepted /rvae/train/progress /rvae/train/finished /rvae/train/failed /rvae/fail"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "int", "int" ],
					"patching_rect" : [ 20.0, 124.0, 100.0, 22.0 ],
					"text" : "unpack s i i"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 154.0, 100.0, 22.0 ],
					"text" : "prepend append"
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 130.0, 154.0, 30.0, 22.0 ],
					"text" : "0"
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "umenu",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "", "" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 20.0, 300.0, 120.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 62.0, 24.0, 120.0, 22.0 ],
					"annotation" : "What to learn from: folders of clips that the daemon knows."
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "" ],
					"patching_rect" : [ 260.0, 124.0, 69.0, 22.0 ],
					"text" : "t b clear"
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 330.0, 154.0, 99.0, 22.0 ],
					"text" : "/rvae/datasets"
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 160.0, 190.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 100.0, 60.0, 22.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "train",
					"texton" : "train",
					"annotation" : "Learns beside the music; the deck goes on playing."
				}
			},
			{
				"box" : {
					"id" : "obj-11",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 5,
					"outlettype" : [ "int", "bang", "bang", "bang", "int" ],
					"patching_rect" : [ 160.0, 222.0, 130.0, 22.0 ],
					"text" : "t 0 b b b 1"
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"maxclass" : "number",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "bang" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 340.0, 300.0, 60.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 62.0, 74.0, 60.0, 22.0 ],
					"minimum" : 1,
					"maximum" : 100000,
					"annotation" : "How many times it goes through the clips."
				}
			},
			{
				"box" : {
					"id" : "obj-13",
					"maxclass" : "textedit",
					"numinlets" : 1,
					"numoutlets" : 4,
					"outlettype" : [ "", "int", "", "" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 190.0, 300.0, 120.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 62.0, 49.0, 120.0, 22.0 ],
					"text" : "mine",
					"keymode" : 1,
					"outputmode" : 1,
					"lines" : 1,
					"rounded" : 3.0,
					"annotation" : "The name of the new model: letters, digits, . _ -"
				}
			},
			{
				"box" : {
					"id" : "obj-14",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 340.0, 262.0, 120.0, 22.0 ],
					"text" : "loadmess set 200"
				}
			},
			{
				"box" : {
					"id" : "obj-15",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 190.0, 334.0, 75.0, 22.0 ],
					"text" : "route text"
				}
			},
			{
				"box" : {
					"id" : "obj-16",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 362.0, 60.0, 22.0 ],
					"text" : "gate"
				}
			},
			{
				"box" : {
					"id" : "obj-17",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 394.0, 436.0, 20.0 ],
					"text" : "open only while a click on train asks the menu, the name and the number"
				}
			},
			{
				"box" : {
					"id" : "obj-18",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 190.0, 366.0, 100.0, 22.0 ],
					"text" : "pack s s i"
				}
			},
			{
				"box" : {
					"id" : "obj-19",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 190.0, 424.0, 230.0, 22.0 ],
					"text" : "/rvae/train $1 $2 epochs $3 load 1"
				}
			},
			{
				"box" : {
					"id" : "obj-20",
					"comment" : "messages for rvae",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 1,
					"patching_rect" : [ 190.0, 500.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-21",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "int", "" ],
					"patching_rect" : [ 420.0, 124.0, 90.0, 22.0 ],
					"text" : "unpack i s"
				}
			},
			{
				"box" : {
					"id" : "obj-22",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "int" ],
					"patching_rect" : [ 440.0, 334.0, 50.0, 22.0 ],
					"text" : "int"
				}
			},
			{
				"box" : {
					"id" : "obj-23",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 520.0, 154.0, 180.0, 22.0 ],
					"text" : "sprintf set learning %s ..."
				}
			},
			{
				"box" : {
					"id" : "obj-24",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 420.0, 300.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 68.0, 100.0, 60.0, 22.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "cancel",
					"texton" : "cancel"
				}
			},
			{
				"box" : {
					"id" : "obj-25",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 440.0, 366.0, 142.0, 22.0 ],
					"text" : "/rvae/train/cancel $1"
				}
			},
			{
				"box" : {
					"id" : "obj-26",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 7,
					"outlettype" : [ "int", "float", "int", "int", "float", "float", "float" ],
					"patching_rect" : [ 560.0, 200.0, 150.0, 22.0 ],
					"text" : "unpack i f i i f f f"
				}
			},
			{
				"box" : {
					"id" : "obj-27",
					"maxclass" : "slider",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 560.0, 424.0, 140.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 128.0, 272.0, 14.0 ],
					"orientation" : 1,
					"floatoutput" : 1,
					"size" : 1.0,
					"min" : 0.0,
					"ignoreclick" : 1,
					"annotation" : "How far it has come."
				}
			},
			{
				"box" : {
					"id" : "obj-28",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 720.0, 400.0, 30.0, 22.0 ],
					"text" : "0."
				}
			},
			{
				"box" : {
					"id" : "obj-29",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 760.0, 400.0, 30.0, 22.0 ],
					"text" : "1."
				}
			},
			{
				"box" : {
					"id" : "obj-30",
					"maxclass" : "newobj",
					"numinlets" : 4,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 600.0, 240.0, 331.0, 22.0 ],
					"text" : "sprintf set epoch %i of %i - loss %.3f - %.0f s left"
				}
			},
			{
				"box" : {
					"id" : "obj-31",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 4,
					"outlettype" : [ "int", "", "float", "float" ],
					"patching_rect" : [ 760.0, 124.0, 110.0, 22.0 ],
					"text" : "unpack i s f f"
				}
			},
			{
				"box" : {
					"id" : "obj-32",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 620.0, 274.0, 319.0, 22.0 ],
					"text" : "sprintf set %s is learned - onset F1 %.2f - %.0f s"
				}
			},
			{
				"box" : {
					"id" : "obj-33",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "", "" ],
					"patching_rect" : [ 880.0, 124.0, 90.0, 22.0 ],
					"text" : "unpack i s s"
				}
			},
			{
				"box" : {
					"id" : "obj-34",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 700.0, 308.0, 140.0, 22.0 ],
					"text" : "sprintf set %s: %s"
				}
			},
			{
				"box" : {
					"id" : "obj-35",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 850.0, 154.0, 118.0, 22.0 ],
					"text" : "route /rvae/train"
				}
			},
			{
				"box" : {
					"id" : "obj-36",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 860.0, 308.0, 90.0, 22.0 ],
					"text" : "unpack s s"
				}
			},
			{
				"box" : {
					"id" : "obj-37",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 560.0, 500.0, 300.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 146.0, 272.0, 20.0 ],
					"text" : "nothing is being learned"
				}
			},
			{
				"box" : {
					"id" : "obj-38",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 800.0, 440.0, 110.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 2.0, 140.0, 20.0 ],
					"text" : "LEARN A MODEL",
					"fontface" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-39",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 800.0, 464.0, 40.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 25.0, 54.0, 20.0 ],
					"text" : "from"
				}
			},
			{
				"box" : {
					"id" : "obj-40",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 845.0, 464.0, 44.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 50.0, 54.0, 20.0 ],
					"text" : "name"
				}
			},
			{
				"box" : {
					"id" : "obj-41",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 895.0, 464.0, 52.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 75.0, 54.0, 20.0 ],
					"text" : "epochs"
				}
			},
			{
				"box" : {
					"id" : "obj-42",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 560.0, 460.0, 180.0, 22.0 ],
					"text" : "set nothing is being learned"
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
					"source" : [ "obj-3", 1 ],
					"destination" : [ "obj-6", 0 ]
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
					"source" : [ "obj-6", 0 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 2 ],
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
					"source" : [ "obj-8", 1 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-10", 0 ],
					"destination" : [ "obj-11", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-14", 0 ],
					"destination" : [ "obj-12", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 1 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 2 ],
					"destination" : [ "obj-13", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 3 ],
					"destination" : [ "obj-12", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-13", 0 ],
					"destination" : [ "obj-15", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 0 ],
					"destination" : [ "obj-16", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 4 ],
					"destination" : [ "obj-16", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-7", 1 ],
					"destination" : [ "obj-16", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-16", 0 ],
					"destination" : [ "obj-18", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-15", 0 ],
					"destination" : [ "obj-18", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 0 ],
					"destination" : [ "obj-18", 2 ]
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
					"source" : [ "obj-19", 0 ],
					"destination" : [ "obj-20", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 0 ],
					"destination" : [ "obj-20", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 3 ],
					"destination" : [ "obj-21", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-21", 0 ],
					"destination" : [ "obj-22", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-21", 1 ],
					"destination" : [ "obj-23", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-24", 0 ],
					"destination" : [ "obj-22", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-22", 0 ],
					"destination" : [ "obj-25", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-25", 0 ],
					"destination" : [ "obj-20", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 4 ],
					"destination" : [ "obj-26", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-26", 1 ],
					"destination" : [ "obj-27", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 3 ],
					"destination" : [ "obj-28", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 5 ],
					"destination" : [ "obj-29", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-28", 0 ],
					"destination" : [ "obj-27", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-29", 0 ],
					"destination" : [ "obj-27", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-26", 6 ],
					"destination" : [ "obj-30", 3 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-26", 4 ],
					"destination" : [ "obj-30", 2 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-26", 3 ],
					"destination" : [ "obj-30", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-26", 2 ],
					"destination" : [ "obj-30", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 5 ],
					"destination" : [ "obj-31", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-31", 3 ],
					"destination" : [ "obj-32", 2 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-31", 2 ],
					"destination" : [ "obj-32", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-31", 1 ],
					"destination" : [ "obj-32", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 6 ],
					"destination" : [ "obj-33", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-33", 2 ],
					"destination" : [ "obj-34", 1 ]
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
					"source" : [ "obj-3", 7 ],
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
					"source" : [ "obj-36", 1 ],
					"destination" : [ "obj-34", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-36", 0 ],
					"destination" : [ "obj-34", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-23", 0 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-30", 0 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-32", 0 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-34", 0 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 2 ],
					"destination" : [ "obj-42", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-42", 0 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 2 ],
					"destination" : [ "obj-28", 0 ]
				}
			}
		],
		"dependency_cache" : [  ],
		"autosave" : 0
	}
}
