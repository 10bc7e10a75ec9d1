// Reads reports/poses.json, "plumbline-poses/1": every exercise as joint angles, props, arrows and where it is felt.
//
// A moment may start from a stance of the file or, at the end, from the start, and says only what differs. Anything
// unknown, of the wrong kind or without the prop that it touches is a problem with file, line and place.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "host/base/problem.h"
#include "host/figure/exercise_pose.h"

namespace plumb {

// Adds what is wrong to `problems`; a Problem comes back only when there is nothing to read at all. Do not draw an
// exercise when there were problems.
Result<std::vector<ExercisePose>> readPoses(const std::string &bytes, std::string_view file, Problems &problems);

// The same from disk; empty when there was nothing to read, which is a problem too.
std::vector<ExercisePose> readPosesFile(const std::string &path, Problems &problems);

const ExercisePose *findPose(const std::vector<ExercisePose> &exercises,
                             std::string_view id);  // nullptr when there is none

}  // namespace plumb
