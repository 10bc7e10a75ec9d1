#!/usr/bin/env python3
# Draws the pictures beside this file: `make_pictures.py` writes them, `make_pictures.py --check` says whether they are
# up to date (exit code 1 if not). Python 3.10 or newer, nothing else. 1 user unit = 1 mm, at most 178 x 60, text 2.6 mm
# or higher, presentation attributes only. The person is that of host/report/lift_figures.cpp: 170 cm, segment lengths
# by Drillis and Contini as in Winter's table. Centimetres, degrees and zones: as in plugin/lifting_self/zones.h.
# Words are places, {name}, whose texts stand in the form's words: "picture.<file without .svg>.<name>".
# Everyday things are drawn 1 cm = 0.35 mm from their usual outer sizes, rounded; no make is meant.

import math
import pathlib
import sys
from xml.sax.saxutils import escape

INK, SOFT, RULE, PAPER, ACCENT, BODY = "#1B2733", "#4A5866", "#B9C3CC", "#FFFFFF", "#0B5C7A", "#6F7F8B"
LOAD, PALE, TINT = "#E9DCC3", "#EDF1F4", "#D3E3EA"
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"

STATURE = 170
ANKLE, SHANK, THIGH = 0.039 * STATURE + 2.5, 0.246 * STATURE, 0.245 * STATURE
TRUNK, UPPER_ARM, FOREARM, HEAD = 0.288 * STATURE, 0.186 * STATURE, 0.2 * STATURE, 0.13 * STATURE

def num(value):
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text

class Drawing:
    def __init__(self, width, height, name, title, description):
        self.name, self.width, self.height = name, width, height
        ids = f"lifting-self-{name}"
        self.lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{num(width)}mm" height="{num(height)}mm" '
            f'viewBox="0 0 {num(width)} {num(height)}" role="img" aria-labelledby="{ids}-title {ids}-desc" '
            f'font-family="{FONT}">',
            f'<title id="{ids}-title">{escape(title)}</title>',
            f'<desc id="{ids}-desc">{escape(description)}</desc>',
        ]
        self.box(-1, -1, width + 2, height + 2, PAPER, "none")  # beyond the edge, which would be grey

    def element(self, tag, **attributes):
        parts = [f'{key.replace("_", "-")}="{num(v) if isinstance(v, (int, float)) else v}"'
                 for key, v in attributes.items()]
        self.lines.append(f"<{tag} {' '.join(parts)}/>")

    def path(self, d, stroke=INK, width=0.35, fill="none", cap="round"):
        self.element("path", d=d, fill=fill, stroke=stroke, stroke_width=width, stroke_linecap=cap,
                     stroke_linejoin="round")

    def chain(self, points, stroke, width, cap="round"):
        self.path("M" + "L".join(f"{num(x)} {num(y)}" for x, y in points), stroke, width, cap=cap)

    def shape(self, points, fill=LOAD, stroke=INK, width=0.35):
        self.path("M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z", stroke, width, fill)

    def line(self, x1, y1, x2, y2, stroke=INK, width=0.35, dash=None):
        extra = {"stroke_dasharray": dash} if dash else {}
        self.element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width, **extra)

    def box(self, x, y, w, h, fill=LOAD, stroke=INK, width=0.35, round_=0):
        extra = {"rx": round_} if round_ else {}
        extra |= {"stroke": stroke, "stroke_width": width} if stroke != "none" else {}
        self.element("rect", x=x, y=y, width=w, height=h, fill=fill, **extra)

    def circle(self, x, y, r, fill=BODY, stroke="none", width=0.35):
        extra = {"stroke": stroke, "stroke_width": width} if stroke != "none" else {}
        self.element("circle", cx=x, cy=y, r=r, fill=fill, **extra)

    def text(self, x, y, words, size=2.9, bold=False, anchor="middle", fill=INK):
        self.lines.append(
            f'<text x="{num(x)}" y="{num(y)}" font-size="{num(size)}" font-weight="{"bold" if bold else "normal"}" '
            f'text-anchor="{anchor}" fill="{fill}">{escape(words)}</text>')

    def arrow(self, x1, y1, x2, y2, stroke=ACCENT, width=0.6):
        turn = math.atan2(y2 - y1, x2 - x1)
        back = [(x2 - 2.4 * math.cos(turn + s * 0.45), y2 - 2.4 * math.sin(turn + s * 0.45)) for s in (-1, 1)]
        self.line(x1, y1, x2 - 1.5 * math.cos(turn), y2 - 1.5 * math.sin(turn), stroke, width)
        self.shape([(x2, y2), *back], stroke, stroke, 0.1)

    def measure(self, x1, y1, x2, y2):
        self.line(x1, y1, x2, y2, ACCENT, 0.6)
        dx, dy = (0, 1.2) if y1 == y2 else (1.2, 0)
        for x, y in ((x1, y1), (x2, y2)):
            self.line(x - dx, y - dy, x + dx, y + dy, INK, 0.45)

    def done(self):
        return "\n".join([*self.lines, "</svg>"]) + "\n"

# The joint between p and q at lengths a and b; `side` chooses which way it bends.
def joint(p, q, a, b, side):
    d = min(max(math.dist(p, q), abs(a - b) + 1e-9), a + b - 1e-9)
    turn = math.atan2(q[1] - p[1], q[0] - p[0]) + side * math.acos((a * a + d * d - b * b) / (2 * a * d))
    return p[0] + a * math.cos(turn), p[1] + a * math.sin(turn)

# Trunk and legs for a lean in radians (0 upright) and a squat (0 straight, 1 deep); cm, ankle at x = 0.
def standing(lean, squat):
    ankle, leg, back = (0, ANKLE), (SHANK + THIGH) * (0.995 - 0.42 * squat), math.sin(lean) * 14 + squat * 20
    hip = (-back, ANKLE + math.sqrt(max(1, leg * leg - back * back)))
    shoulder = (hip[0] + TRUNK * math.sin(lean), hip[1] + TRUNK * math.cos(lean))
    neck = max(0, lean - 0.3)
    head = (shoulder[0] + HEAD * math.sin(neck), shoulder[1] + HEAD * math.cos(neck))
    return {"ankle": ankle, "knee": joint(hip, ankle, THIGH, SHANK, 1), "hip": hip, "shoulder": shoulder, "head": head}

# The easiest of the postures in which the hands reach (h, v), chosen as the report chooses it.
def lift_pose(h, v):
    def cost(lean, squat):
        over = max(0, math.dist(standing(lean, squat)["shoulder"], (h, v)) - UPPER_ARM - FOREARM)
        return over * over * 10 + lean * lean + squat * squat * 1.4

    tries = [(math.radians(2.5 * l), s / 20) for l in range(35) for s in range(21)]
    pose = standing(*min(tries, key=lambda t: cost(*t)))
    return pose | {"elbow": joint(pose["shoulder"], (h, v), UPPER_ARM, FOREARM, -1), "hand": (h, v)}

class Frame:  # centimetres to the page; `way` -1 faces left
    def __init__(self, scale, x0, floor, way=1):
        self.scale, self.x0, self.floor, self.way = scale, x0, floor, way

    def at(self, p):
        return self.x0 + self.way * p[0] * self.scale, self.floor - p[1] * self.scale

    def size(self, cm):
        return cm * self.scale

def body(d, f, pose):
    d.chain([f.at(pose[k]) for k in ("hip", "knee", "ankle")], BODY, f.size(11))
    d.chain([f.at((-6, 3.5)), f.at((17, 3))], BODY, f.size(5.5))
    d.chain([f.at(pose["hip"]), f.at(pose["shoulder"])], BODY, f.size(17))
    d.circle(*f.at(pose["head"]), f.size(10))

def arm(d, f, pose):
    points = [f.at(pose[k]) for k in ("shoulder", "elbow", "hand")]
    d.chain(points, PAPER, f.size(8) + 0.8)
    d.chain(points, BODY, f.size(7.5))

def load(d, f, h, v, wide=28, tall=22):
    x, y = f.at((h, v))
    d.box(x - f.size(wide) / 2, y - f.size(tall) / 2, f.size(wide), f.size(tall))

def table(d, f, near, far, top):
    x1, y = f.at((near, top))
    x2, _ = f.at((far, top))
    d.line(x1, y + 0.4, x2, y + 0.4, SOFT, 0.8)
    for x in (x1 + 0.8, x2 - 0.8):
        d.line(x, y + 0.8, x, f.floor, SOFT, 0.5)

def reach():
    d = Drawing(178, 60, "reach", "Four reaches, seen from the side",
                "The same person takes a box from a table four times. The distance is measured along the floor, from "
                "the middle between the ankles to below the middle of the hands: under 30 cm with the box at the "
                "belt; 30 to 45 cm, a forearm away; 45 to 63 cm with the arms stretched out; more than 63 cm, "
                "leaning across a table.")
    panels = [(27, 13, "< 30 cm", "{close}"), (38, 24, "30–45 cm", "{forearm}"),
              (57, 43, "45–63 cm", "{stretched}"), (82, 24, "> 63 cm", "{leaning}")]
    v, floor = 104, 43.5
    for i, (h, edge, distance, words) in enumerate(panels):
        f = Frame(0.238, 12.5 + 44.5 * i, floor)
        pose, hand = lift_pose(h, v), f.at((h, v))
        if i:
            d.line(44.5 * i, 3, 44.5 * i, 57, RULE, 0.2)
        d.line(44.5 * i + 2, floor, 44.5 * i + 42.5, floor, INK, 0.5)
        table(d, f, edge, h + 24, v - 11)
        body(d, f, pose)
        load(d, f, h, v)
        arm(d, f, pose)
        d.line(hand[0], hand[1] + f.size(6), hand[0], floor + 3, ACCENT, 0.4, "1 0.8")
        d.line(f.x0, floor - f.size(ANKLE), f.x0, floor + 3, ACCENT, 0.4, "1 0.8")
        d.measure(f.x0, floor + 3.4, hand[0], floor + 3.4)
        d.text(44.5 * i + 22.25, floor + 9.2, distance, 3.4, True)
        d.text(44.5 * i + 22.25, floor + 13.4, words, 3)
    return d

def front_person(d, f):
    at = f.at
    hip, knee, ankle = ANKLE + SHANK + THIGH, ANKLE + SHANK, ANKLE
    for s in (-1, 1):
        d.chain([at((s * 8, hip)), at((s * 9, knee)), at((s * 9, ankle))], BODY, f.size(11))
        d.chain([at((s * 9, 4)), at((s * 13, 3))], BODY, f.size(6))
    shoulder = hip + TRUNK
    d.path("M" + "L".join(f"{num(x)} {num(y)}" for x, y in
                          (at((-15, shoulder)), at((15, shoulder)), at((8, hip)), at((-8, hip)))) + "Z",
           BODY, f.size(11), BODY)
    for s in (-1, 1):
        points = [at((s * 22, shoulder + 1)), at((s * 26, shoulder - UPPER_ARM)), at((s * 26, 79))]
        d.chain(points, PAPER, f.size(8) + 0.8)
        d.chain(points, BODY, f.size(7.5))
        d.circle(*at((s * 26, 77)), f.size(4.6))
    d.circle(*at((0, shoulder + HEAD)), f.size(10))

def height():
    d = Drawing(178, 60, "height", "Height of the hands, in seven ranges",
                "A standing person with the ranges marked beside: near the floor up to 25 cm; shin or knee height 25 "
                "to 60 cm; hip height, where the hands of hanging arms are, 60 to 95 cm; belly or chest height 95 to "
                "125 cm; shoulder height 125 to 150 cm; head height 150 to 175 cm; above that, more than 175 cm.")
    zones = [(0, 25, "{floor}", "0–25 cm"), (25, 60, "{knee}", "25–60 cm"), (60, 95, "{hip}", "60–95 cm"),
             (95, 125, "{chest}", "95–125 cm"), (125, 150, "{shoulder}", "125–150 cm"),
             (150, 175, "{overhead}", "150–175 cm"), (175, 198, "{out_of_reach}", "> 175 cm")]
    f = Frame(0.285, 46, 58.5)
    for i, (low, high, words, range_) in enumerate(zones):
        top, bottom = f.floor - f.size(high), f.floor - f.size(low)
        d.box(22, top, 154, bottom - top, PAPER if i % 2 else PALE, "none")
        d.text(72, (top + bottom) / 2 + 1.2, words, 3.4, False, "start")
        d.text(174, (top + bottom) / 2 + 1.2, range_, 3.4, True, "end")
    for low, *_ in zones[1:]:
        y = f.floor - f.size(low)
        d.line(22, y, 176, y, SOFT, 0.3)
        d.text(20.5, y + 1.1, f"{low} cm", 3, False, "end")
    front_person(d, f)
    d.line(22, f.floor, 176, f.floor, INK, 0.6)
    d.text(20.5, f.floor, "0 cm", 3, False, "end")
    return d

def measured(name, title, description, words, upright):
    d = Drawing(110, 60, name, title, description)
    f, (h, v) = Frame(0.27, 34 if upright else 46, 50), (42, 92)
    pose, (x, y) = lift_pose(h, v), f.at((h, v))
    d.line(14, f.floor, 96, f.floor, INK, 0.5)
    body(d, f, pose)
    load(d, f, h, v)
    if upright:
        d.line(x, y, x + 10, y, ACCENT, 0.4, "1 0.8")
    arm(d, f, pose)
    if upright:
        d.measure(x + 10, f.floor, x + 10, y)
        d.text(x + 13, (y + f.floor) / 2 + 1, words, 3.2, True, "start")
        return d
    d.line(x, y + f.size(6), x, f.floor, ACCENT, 0.4, "1 0.8")
    for mark in (f.x0, x):
        for s in (-1, 1):
            d.line(mark - 1.1, f.floor - 1.1 * s, mark + 1.1, f.floor + 1.1 * s, INK, 0.6)
    d.measure(f.x0, f.floor + 3, x, f.floor + 3)
    d.text((f.x0 + x) / 2, f.floor + 7.6, words, 3.2, True)
    return d

def polar(cx, cy, r, degrees):
    return cx + r * math.sin(math.radians(degrees)), cy - r * math.cos(math.radians(degrees))

def above(d, cx, cy, scale, degrees):  # a person from above; the feet point up the page, the load lies at `degrees`
    def at(x, y, turn=0):
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        return cx + (x * c + y * s) * scale, cy - (y * c - x * s) * scale

    for s in (-1, 1):
        d.chain([at(s * 10, -4), at(s * 12, 21)], INK, 8.5 * scale)
    middle, turn = 54, degrees * 0.55
    d.shape([at(x, middle + y, degrees) for x, y in ((-15, -11), (15, -11), (15, 11), (-15, 11))])
    for s in (-1, 1):
        shoulder, hand = at(s * 18, 0, turn), at(s * 13, middle - 6, degrees)
        span = math.dist(shoulder, hand) * 1.08
        points = [shoulder, joint(shoulder, hand, 0.48 * span, 0.52 * span, s), hand]
        d.chain(points, PAPER, 8 * scale + 0.8)
        d.chain(points, BODY, 7.5 * scale)
    d.chain([at(-16, 0, turn), at(16, 0, turn)], PAPER, 18 * scale + 0.8)
    d.chain([at(-16, 0, turn), at(16, 0, turn)], BODY, 18 * scale)
    look = degrees * 0.8
    d.shape([at(-5, 8, look), at(0, 17, look), at(5, 8, look)], BODY, PAPER, 0.6)
    d.circle(*at(0, 0, look), 10 * scale, BODY, PAPER, 0.6)
    d.shape([at(-4, 7, look), at(0, 14, look), at(4, 7, look)], BODY, BODY, 0.1)

def twist():
    d = Drawing(178, 60, "twist", "Four directions of the load, seen from above",
                "The same person four times, the feet pointing up the page. The load lies straight in front, up to 15 "
                "degrees; a little to one side, 15 to 45 degrees; between halfway and fully to the side, 45 to 90 "
                "degrees; further round and partly behind, 90 to 135 degrees. The feet stay, the body turns.")
    panels = [(22.25, 0, 0, 15, "{ahead}"), (18, 30, 15, 45, "{partly}"),
              (14.5, 67.5, 45, 90, "{sideways}"), (14.5, 112.5, 90, 135, "{behind}")]
    for i, (x, degrees, low, high, words) in enumerate(panels):
        cx, cy, r = 44.5 * i + x, 29, 22
        if i:
            d.line(44.5 * i, 3, 44.5 * i, 57, RULE, 0.2)
        first = -high if low == 0 else low
        (x1, y1), (x2, y2) = polar(cx, cy, r, first), polar(cx, cy, r, high)
        d.path(f"M{num(cx)} {num(cy)}L{num(x1)} {num(y1)}A{r} {r} 0 0 1 {num(x2)} {num(y2)}Z", ACCENT, 0.3, TINT)
        d.line(cx, cy, cx, 6, INK, 0.35, "1.2 0.9")
        d.text(cx, 4.8, "0°", 2.8)
        above(d, cx, cy, 0.31, degrees)
        for edge in (low, high) if low else (high,):
            x, y = polar(cx, cy, r + 1, edge)
            lower = 2 if edge > 90 else 0.9 if edge == 90 else 0.4
            d.text(x + 0.3, y + lower, f"{edge}°", 2.8, False, "start")
        d.text(44.5 * i + 22.25, 53, words, 3.2, True)
    return d

def hook(d, points, width=4.4):
    d.chain(points, PAPER, width + 0.9)
    d.chain(points, BODY, width)

def fist(d, x, y):  # a hand closed round a level bar
    d.chain([(x, y - 2), (x, 9)], BODY, 5)
    d.box(x - 5, y - 4.6, 10, 9, BODY, PAPER, 0.5, 2.2)
    for k in (-2.5, 0, 2.5):
        d.line(x + k, y - 2.2, x + k, y + 4, PAPER, 0.5)

def grip():
    d = Drawing(178, 60, "grip", "Good, fair and poor hold",
                "Good: hands hooked into the hand holes of a crate, and a hand closed round a bar. Fair: a carton "
                "without handles, the fingers bent firmly under its bottom. Poor: flat hands pressed against a bulky "
                "load that slips, and a bag that sags between the hands.")
    for x in (62, 102):
        d.line(x, 3, x, 57, RULE, 0.2)
    d.box(9, 21, 24, 18)
    for s in (-1, 1):
        d.box(21 + s * 9.8 - 3, 24, 6, 4.4, PAPER, INK, 0.35, 1.6)
        hook(d, [(21 + s * 16.5, 8), (21 + s * 15.3, 22), (21 + s * 14.4, 26.2), (21 + s * 9.6, 26.2)], 3.2)
    d.box(41, 27.4, 18, 4.2, LOAD, INK, 0.35, 1)
    fist(d, 50, 29.5)
    d.box(70, 19, 24, 18)
    d.box(80, 19, 4, 6, PAPER, INK, 0.3)
    for s in (-1, 1):
        hook(d, [(82 + s * 16.5, 8), (82 + s * 14.8, 24), (82 + s * 14.4, 39.4), (82 + s * 7.6, 39.4)], 3.2)
    d.box(111, 12, 20, 29, LOAD, INK, 0.35, 3)
    for s in (-1, 1):
        hook(d, [(121 + s * 15, 8), (121 + s * 12.6, 19), (121 + s * 12.2, 29)], 3.2)
        d.arrow(121 + s * 6, 29, 121 + s * 6, 36)
    d.path("M149 20C148 27 150 40 159 41C168 40 170 27 169 20C166 24 163 26 159 26C155 26 152 24 149 20Z", INK, 0.35,
           LOAD)
    d.path("M153 29C155 33 156 35 156 38M165 29C163 33 162 35 162 38M159 29V35", SOFT, 0.35)
    for s in (-1, 1):
        hook(d, [(159 + s * 13, 8), (159 + s * 12, 15), (159 + s * 9.4, 20.6)], 3.2)
    for x, name in ((31, "good"), (82, "fair"), (140, "poor")):
        d.text(x, 48, f"{{{name}}}", 3.8, True)
        d.text(x, 52.4, f"{{{name}_is}}", 3)
    return d

def bottle(d, x, y):
    d.path(f"M{num(x - 1.9)} {y}V{y - 8}Q{num(x - 1.9)} {num(y - 9.6)} {num(x - 0.6)} {num(y - 10.4)}V{num(y - 11.4)}"
           f"H{num(x + 0.6)}V{num(y - 10.4)}Q{num(x + 1.9)} {num(y - 9.6)} {num(x + 1.9)} {y - 8}V{y}Z", INK, 0.35,
           LOAD)
    d.line(x - 1.9, y - 3, x + 1.9, y - 3, INK, 0.25)
    d.line(x - 1.9, y - 6.4, x + 1.9, y - 6.4, INK, 0.25)

def packs(d, x, y):
    for k in (0, 1):
        d.box(x - 5.2, y - 1.9 * (k + 1), 10.4, 1.9, LOAD if k else PAPER)

def bucket(d, x, y):
    d.path(f"M{num(x - 4.8)} {num(y - 9.4)}C{num(x - 4)} {num(y - 15.5)} {num(x + 4)} {num(y - 15.5)} {num(x + 4.8)} "
           f"{num(y - 9.4)}", INK, 0.35)
    d.shape([(x - 5, y - 9.4), (x + 5, y - 9.4), (x + 3.9, y), (x - 3.9, y)])
    d.element("ellipse", cx=x, cy=y - 9.4, rx=5, ry=1.1, fill=TINT, stroke=INK, stroke_width=0.35)

def carton(d, x, y):
    d.box(x - 5.5, y - 9, 11, 9)
    d.line(x - 5.5, y - 7.4, x + 5.5, y - 7.4, INK, 0.25)
    d.box(x - 1, y - 9, 2, 3.4, PAPER, INK, 0.25)

def crate(d, x, y):
    for k in range(4):
        d.box(x - 4.6 + 2.5 * k, y - 11.4, 1.6, 3, TINT, INK, 0.25, 0.4)
    d.box(x - 5.4, y - 9.2, 10.8, 9.2)
    d.box(x - 2, y - 8, 4, 1.5, PAPER, INK, 0.25, 0.7)
    for k in (-4.6, -4.4 + 2.3, 0.2, 2.5):
        d.box(x + k, y - 5.2, 1.9, 3.9, PAPER, INK, 0.25)

def cooler(d, x, y):
    d.box(x - 1, y - 17.2, 2, 2.8, PAPER)
    d.path(f"M{num(x - 4.7)} {num(y - 1)}V{num(y - 12)}Q{num(x - 4.4)} {num(y - 14.6)} {num(x - 1)} {num(y - 14.8)}"
           f"H{num(x + 1)}Q{num(x + 4.4)} {num(y - 14.6)} {num(x + 4.7)} {num(y - 12)}V{num(y - 1)}Q{num(x + 4.7)} {y} "
           f"{num(x + 3.7)} {y}H{num(x - 3.7)}Q{num(x - 4.7)} {y} {num(x - 4.7)} {num(y - 1)}Z", INK, 0.35, TINT)
    for k in (4, 8):
        d.line(x - 4.7, y - k, x + 4.7, y - k, INK, 0.3)

def suitcase(d, x, y):
    d.path(f"M{num(x - 3.4)} {num(y - 24)}V{num(y - 27)}H{num(x + 3.4)}V{num(y - 24)}", INK, 0.6)
    d.box(x - 8.6, y - 24.4, 17.2, 23.2, LOAD, INK, 0.35, 1.8)
    for k in (-5, 0, 5):
        d.line(x + k, y - 22.6, x + k, y - 3, INK, 0.3)
    for s in (-1, 1):
        d.circle(x + s * 6, y - 0.7, 0.7, INK)

def can(d, x, y):
    d.box(x + 2.2, y - 17, 2.6, 2.4, PAPER)
    d.path(f"M{num(x - 6.2)} {num(y - 1)}V{num(y - 12.6)}L{num(x - 4)} {num(y - 15)}H{num(x + 5)}Q{num(x + 6.2)} "
           f"{num(y - 15)} {num(x + 6.2)} {num(y - 13.8)}V{num(y - 1)}Q{num(x + 6.2)} {y} {num(x + 5.2)} {y}"
           f"H{num(x - 5.2)}Q{num(x - 6.2)} {y} {num(x - 6.2)} {num(y - 1)}Z", INK, 0.35, TINT)
    d.box(x - 3.4, y - 13, 4.8, 2, PAPER, INK, 0.3, 1)
    d.path(f"M{num(x - 4)} {num(y - 2.6)}L{num(x + 4)} {num(y - 8.6)}M{num(x - 4)} {num(y - 8.6)}L{num(x + 4)} "
           f"{num(y - 2.6)}", INK, 0.3)

def keg(d, x, y):
    d.box(x - 6.8, y - 14, 13.6, 2.4, PAPER, INK, 0.35, 0.6)
    d.box(x - 6.8, y - 2.4, 13.6, 2.4, PAPER, INK, 0.35, 0.6)
    for k in (-3.4, 0.8):
        d.box(x + k, y - 13.3, 2.6, 1, INK, "none", round_=0.5)
    d.box(x - 7, y - 11.8, 14, 9.6, LOAD, INK, 0.35, 1.8)
    for k in (5.4, 8.6):
        d.line(x - 7, y - k, x + 7, y - k, INK, 0.3)

def machine(d, x, y):
    d.box(x - 10.5, y - 29.8, 21, 29.2, PAPER, INK, 0.4, 0.6)
    d.line(x - 10.5, y - 25, x + 10.5, y - 25, INK, 0.3)
    d.box(x - 8.8, y - 28.6, 6.4, 2.4, LOAD, INK, 0.25)
    d.circle(x + 5.4, y - 27.4, 1.4, PAPER, INK, 0.3)
    d.circle(x, y - 13, 7.2, LOAD, INK, 0.4)
    d.circle(x, y - 13, 5.2, TINT, INK, 0.35)
    for s in (-1, 1):
        d.line(x + s * 8.4, y - 0.6, x + s * 8.4, y, INK, 1)

def weight():
    d = Drawing(178, 60, "weight", "Everyday things from 2 to 70 kg",
                "Eight steps of weight with something of about that weight, all to one scale. Under 3 kg: a full "
                "2-litre bottle, 2 kg. 3 to 7 kg: two packs of copy paper, 5 kg. 7 to 12 kg: a 10-litre bucket of "
                "water, 10.5 kg. 12 to 18 kg: a carton of five packs, 12.5 kg, or a crate of twelve bottles, 17 kg. "
                "18 to 25 kg: a water cooler bottle, 20 kg, or a suitcase, 23 kg. 25 to 35 kg: a 30-litre water can, "
                "31 kg. 35 to 50 kg: a 30-litre keg, 40 kg. Over 50 kg: a washing machine, 70 kg.")
    columns = [(17, "< 3 kg", [(0, bottle, "bottle", "2 kg")]), (18, "3–7 kg", [(0, packs, "packs", "5 kg")]),
               (18, "7–12 kg", [(0, bucket, "bucket", "{bucket_kg}")]),
               (28, "12–18 kg", [(-6.8, carton, "carton", "{carton_kg}"), (6.8, crate, "crate", "17 kg")]),
               (34, "18–25 kg", [(-9.8, cooler, "cooler", "20 kg"), (6.4, suitcase, "suitcase", "23 kg")]),
               (19, "25–35 kg", [(0, can, "can", "31 kg")]), (19, "35–50 kg", [(0, keg, "keg", "40 kg")]),
               (25, "> 50 kg", [(0, machine, "machine", "70 kg")])]
    left, floor = 0, 42
    for i, (wide, range_, things) in enumerate(columns):
        d.box(left, 2, wide, 56, PALE if i % 2 == 0 else PAPER, "none")
        d.text(left + wide / 2, 7.6, range_, 2.9 if wide < 20 else 3.2, True)
        for x, draw, name, kilograms in things:
            draw(d, left + wide / 2 + x, floor)
            d.text(left + wide / 2 + x, floor + 4.6, f"{{{name}}}", 2.7)
            d.text(left + wide / 2 + x, floor + 12.8, kilograms, 2.7, True)
        left += wide
    d.line(0, floor, 178, floor, INK, 0.5)
    return d

def persons():
    d = Drawing(120, 56, "persons", "Lifting alone or with others",
                "Left: one person holds a box alone. Right: two people face each other and hold a long box between "
                "them.")
    floor = 46
    d.line(48, 3, 48, 53, RULE, 0.2)
    f = Frame(0.24, 20, floor)
    d.line(4, floor, 44, floor, INK, 0.5)
    d.line(52, floor, 116, floor, INK, 0.5)
    pose = lift_pose(28, 98)
    body(d, f, pose)
    load(d, f, 30, 98, 30, 26)
    arm(d, f, pose)
    left, right = Frame(0.24, 68, floor), Frame(0.24, 100, floor, -1)
    for one in (left, right):
        body(d, one, pose)
    load(d, Frame(0.24, 84, floor), 0, 98, 102, 26)
    for one in (left, right):
        arm(d, one, pose)
    d.text(24, floor + 6.6, "{alone}", 3.6, True)
    d.text(84, floor + 6.6, "{two_or_more}", 3.6, True)
    return d

def pictures():
    return [reach(), height(), twist(), grip(), weight(), persons(),
            measured("reach-measure", "How to measure the reach",
                     "A person holds a box. One cross on the floor marks the middle between the ankles, another the "
                     "place below the middle of the hands; the distance between the crosses is measured along the "
                     "floor.",
                     "{along}", False),
            measured("height-measure", "How to measure the height of the hands",
                     "A person holds a box. The distance is measured straight up from the floor to the middle of the "
                     "hands, not to the bottom or the top of the box.", "{up}", True)]

def main():
    folder, stale = pathlib.Path(__file__).resolve().parent, []
    for drawing in pictures():
        path, svg = folder / f"{drawing.name}.svg", drawing.done()
        if "--check" not in sys.argv[1:]:
            path.write_text(svg, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != svg:
            stale.append(path.name)
    print("\n".join(f"{name} is out of date: run make_pictures.py" for name in stale) or "pictures are up to date")
    return 1 if stale else 0

if __name__ == "__main__":
    sys.exit(main())
