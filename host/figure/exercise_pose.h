// One picture of an exercise as data: who is where at the start and at the end, what is around, what moves, and where
// it is felt. Read from reports/poses.json by pose_reader.h, drawn by exercise_figure.h. Lengths in cm, angles in
// degrees; space as in body.h.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/figure/body.h"
#include "host/figure/face.h"
#include "host/figure/hand.h"

namespace plumb {

enum class View { side, front, back, turned, hands, eyes };

// What is there at one moment: a whole body, or hands or faces from near.
struct PoseMoment {
    std::optional<BodyPose> body;
    std::vector<HandPose> hands;
    std::vector<FacePose> faces;
};

// A place in the picture: of a spot, between two spots, or free; moved by dx, dy as the reader sees it.
struct Anchor {
    enum class Of { picture, start, end } of = Of::picture;
    Spot from = Spot::pelvis, to = Spot::pelvis;
    double share = 0, dx = 0, dy = 0;
};

struct Arrow {
    Anchor from, to;
    double bulge = 0;   // to the left of the way, as a share of its length
    bool both = false;  // a head at each end
    // Or round a place, clockwise from the top.
    bool round = false;  // then `from` is the middle
    double radius = 0, begin = 0, end = 0;
};

struct Prop {
    enum class Kind {
        chair,
        desk,
        bed,
        bench,
        step,
        mat,
        cushion,
        wall,
        frame,
        screen,
        window,
        tree,
        sun,
        top,
        band,
        towel,
        stick,
        pen,
        gaze
    } kind = Kind::chair;
    Vec3 from, to;                // two corners of what has a body; the place of what has none in `from`
    std::vector<Anchor> through;  // of what is a line: band, towel, stick, pen, gaze
    bool back = true;             // a chair with a back
    bool before = false;          // drawn over the figure
};

struct ExercisePose {
    std::string id;
    View view = View::side;
    std::optional<double> yaw, pitch;  // instead of those of the view
    bool floor = true;
    std::optional<PoseMoment> start;  // drawn pale behind; nothing when one holds still
    PoseMoment end;
    std::vector<std::string> support;  // what carries the body at the end: feet, seat, back, front, knees, hands, ...
    std::vector<std::string> order;    // of drawing, when what is nearer does not say it
    std::vector<Prop> props;
    std::vector<Arrow> arrows;
    std::vector<Anchor> feel;
};

}  // namespace plumb
