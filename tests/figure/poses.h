// The exercises of the program, read once.
#pragma once
#include <set>
#include <string>

#include "host/base/file.h"
#include "host/figure/pose_reader.h"
#include "tests/support/catch.h"

namespace plumb {

inline const std::vector<ExercisePose> &allPoses() {
    static const std::vector<ExercisePose> poses = [] {
        const auto bytes = readFile(PLUMB_SOURCE_DIR "/reports/poses.json", 8 << 20);
        Problems problems;
        auto read =
            bytes ? readPoses(*bytes, "poses.json", problems) : Result<std::vector<ExercisePose>>(bytes.problem());
        if (!read) problems.push_back(read.problem());
        for (const Problem &problem : problems) FAIL_CHECK(problem.sentence());
        REQUIRE(problems.empty());
        return std::move(*read);
    }();
    return poses;
}

// ST-01 to ST-61; ST-58 was withdrawn.
inline std::set<std::string> exerciseIds() {
    std::set<std::string> ids;
    for (int i = 1; i <= 61; ++i)
        if (i != 58) ids.insert((i < 10 ? "ST-0" : "ST-") + std::to_string(i));
    return ids;
}

struct Moments {  // of one exercise, with what to call them
    std::string name;
    const PoseMoment *moment;
};
inline std::vector<Moments> momentsOf(const ExercisePose &pose) {
    std::vector<Moments> all;
    if (pose.start) all.push_back({pose.id + ", start", &*pose.start});
    all.push_back({pose.id + ", end", &pose.end});
    return all;
}

}  // namespace plumb
