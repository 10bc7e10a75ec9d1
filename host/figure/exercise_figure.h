// The picture of an exercise on a card: the start pale, the end solid, an arrow for the movement, a double ring where
// it is felt. Near and far limbs differ by tone, limbs are set off by white lines, so that it reads in grey print too.
#pragma once
#include <string>

#include "host/base/html.h"
#include "host/figure/exercise_pose.h"
#include "host/figure/sheet.h"

namespace plumb {

// Where two shapes share a part it is written out for each, or once and referred to by <use>, which takes a third less:
// both print engines read that, the windows' drawing library does not.
enum class Repeats { written, referred };

// Fitted into `width` by `height` mm, as large as goes; nothing leaves them. `id` is unique in the page; title and
// description are words from outside.
void drawExercise(Html &page, const ExercisePose &exercise, double width, double height, const std::string &id,
                  const std::string &title, const std::string &description, Repeats repeats = Repeats::written,
                  const DrawingSheet &sheet = {});

}  // namespace plumb
