// Things on and at a desk. cm of the stage.
#pragma once
#include "host/sketch/poses.h"
#include "host/sketch/stage.h"

namespace plumb {

// Seen from the side.
void keyboardAt(const Stage &stage, Place middle, double slope = 0);
void handsetAt(const Stage &stage, Place middle, double turned, double tall = 15);
void armrestAt(const Stage &stage, double seat, double pad, double from, double to);

// Seen from above, x to the right and y forward.
void keyboardFromAbove(const Stage &stage, Place middle, double wide = 44);
void mouseFromAbove(const Stage &stage, Place middle);
void screenFromAbove(const Stage &stage, Place middle, double turned, double wide = 54);
void deskFromAbove(const Stage &stage, double left, double right, double near, double far);
void chairFromAbove(const Stage &stage);
Camera fromAbove();

// Things by themselves.
void drawHandset(const Stage &stage, Place middle);
void drawHeadset(const Stage &stage, Place middle, double size);

}  // namespace plumb
