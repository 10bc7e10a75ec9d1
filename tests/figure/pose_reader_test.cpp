// A file of poses: what it can say, and a sentence with the place for everything that it cannot.
#include "host/figure/pose_reader.h"

#include "tests/support/catch.h"

using namespace plumb;

namespace {

std::string file(const std::string &exercises, const std::string &stances = "") {
    return R"({"format": "plumbline-poses/1", "stances": [)" + stances + R"(], "exercises": [)" + exercises + "]}";
}

std::vector<ExercisePose> read(const std::string &bytes, Problems &problems) {
    auto poses = readPoses(bytes, "poses.json", problems);
    if (!poses) problems.push_back(poses.problem());
    return poses ? std::move(*poses) : std::vector<ExercisePose>{};
}

std::string problemsOf(const std::string &bytes) {
    Problems problems;
    read(bytes, problems);
    std::string all;
    for (const Problem &problem : problems) all += problem.sentence() + "\n";
    return all;
}

std::string problemsOfEnd(const std::string &members, const std::string &more = "") {
    return problemsOf(file(R"({"id": "ST-01", "view": "side", "end": {)" + members + "}" + more + "}"));
}

bool has(const std::string &text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("A pose starts from a stance and says what differs") {
    Problems problems;
    const auto poses = read(
        file(R"({"id": "ST-01", "view": "front", "start": {"from": "tall", "neck": [1, 2, 3]}, "end": {"head": 9}})",
             R"({"id": "tall", "hip": [1, 90], "low_back": 4, "arms": {"raise": 20, "plane": 90}},)"
             R"({"id": "lower", "from": "tall", "hip": [1, 80]})"),
        problems);
    REQUIRE(problems.empty());
    REQUIRE(poses.size() == 1);
    const BodyPose &start = *poses[0].start->body, &end = *poses[0].end.body;
    CHECK(poses[0].view == View::front);
    CHECK(start.hip.y == 90);
    CHECK(start.neck.turn == 3);
    CHECK(start.arm[1].raise == 20);
    CHECK(start.head.flex == 0);
    CHECK(end.head.flex == 9);     // what it says itself
    CHECK(end.neck.side == 2);     // of the start
    CHECK(end.lowBack.flex == 4);  // of the stance
    CHECK(findPose(poses, "ST-01") == &poses[0]);
    CHECK(findPose(poses, "ST-02") == nullptr);
}

TEST_CASE("What is said of both arms or legs is mirrored for the left") {
    Problems problems;
    const auto poses = read(file(R"({"id": "a", "view": "side", "end": {"hip": [0, 50],
        "arms": {"hand": ["knee.right", 1, 2, 3], "elbow_to": [1, 0, 1]}, "legs": {"foot": [40, 0, 9], "heading": 10}}})"),
                            problems);
    REQUIRE(problems.empty());
    const BodyPose &pose = *poses.at(0).end.body;
    CHECK(pose.arm[0].target->spot == Spot::kneeRight);
    CHECK(pose.arm[1].target->spot == Spot::kneeLeft);
    CHECK(pose.arm[0].target->offset.z == 3);
    CHECK(pose.arm[1].target->offset.z == -3);
    CHECK(pose.arm[1].elbowTowards->z == -1);
    CHECK(pose.leg[1].foot->z == -9);
    CHECK(pose.leg[1].heading == -10);
}

TEST_CASE("Arrows, rings and lines are places on the body, between two, or free") {
    Problems problems;
    const auto poses = read(file(R"({"id": "a", "view": "side", "end": {"hip": [0, 90]},
        "props": [{"kind": "band", "through": [["hand.right"], [5, 6]]}, {"kind": "chair", "from": [0, 0, -9], "to": [9, 40, 9]}],
        "arrows": [{"from": ["start head", 1, 2], "to": ["hip.right", "knee.right", 0.5, 3, 4], "bulge": 0.2, "both": true},
                   {"around": ["pelvis"], "radius": 20, "degrees": [0, 40]}], "feel": [["neck", "chest", 0.25]]})"),
                            problems);
    REQUIRE(problems.empty());
    const ExercisePose &pose = poses.at(0);
    CHECK(pose.props[0].through[0].from == Spot::handRight);
    CHECK(pose.props[0].through[1].of == Anchor::Of::picture);
    CHECK(pose.props[0].through[1].dy == 6);
    CHECK(pose.arrows[0].from.of == Anchor::Of::start);
    CHECK(pose.arrows[0].from.dx == 1);
    CHECK(pose.arrows[0].to.to == Spot::kneeRight);
    CHECK(pose.arrows[0].to.share == 0.5);
    CHECK(pose.arrows[0].to.dy == 4);
    CHECK(pose.arrows[1].round);
    CHECK(pose.arrows[1].end == 40);
    CHECK(pose.feel[0].share == 0.25);
}

TEST_CASE("Hands and faces from near need no body") {
    Problems problems;
    const auto poses =
        read(file(R"({"id": "a", "view": "hands", "end": {"hands": [{"at": [1, 2, 3], "flex": 40, "left": true}]}},
                                    {"id": "b", "view": "eyes", "end": {"faces": [{"at": [1, 2], "open": 0, "look": [1, 0]}]}})"),
             problems);
    REQUIRE(problems.empty());
    CHECK_FALSE(poses.at(0).end.body);
    CHECK(poses.at(0).end.hands.at(0).flex == 40);
    CHECK(poses.at(0).end.hands.at(0).left);
    CHECK(poses.at(1).end.faces.at(0).open == 0);
    CHECK(poses.at(1).end.faces.at(0).lookX == 1);
}

TEST_CASE("Each thing wrong with a file of poses is told with its place") {
    CHECK(has(problemsOf("{"), "poses.json, line 1"));
    CHECK(has(problemsOf(R"({"format": "plumbline-form/1", "stances": [], "exercises": []})"), "plumbline-poses/1"));
    CHECK(has(problemsOf(file(R"({"id": "ST-01", "view": "side"})")), "ST-01: the key “end” is missing"));
    CHECK(has(problemsOf(file(R"({"id": "ST-01", "view": "above", "end": {}})")), "“above” of “view” is not known"));
    CHECK(has(problemsOf(file(R"({"id": "a", "view": "side", "end": {}}, {"id": "a", "view": "side", "end": {}})")),
              "“a” stands twice"));
    CHECK(has(problemsOf(file("", R"({"id": "s"}, {"id": "s"})")), "the stance “s” stands twice"));
    CHECK(has(problemsOfEnd(R"("from": "sitt")"), "there is no stance “sitt” before this"));
    CHECK(has(problemsOfEnd(R"("hop": [1, 2])"), "ST-01, end: the key “hop” is not known here. Did you mean “hip”?"));
    CHECK(has(problemsOfEnd(R"("hip": [1])"), "“hip” must be 2 to 3 numbers in [ ]"));
    CHECK(has(problemsOfEnd(R"("neck": ["left"])"), "“neck” must be 1 to 3 numbers in [ ]"));
    CHECK(has(problemsOfEnd(R"("right_arm": {"hand": ["kne.right"]})"), "there is no place “kne.right” on the body"));
    CHECK(has(problemsOfEnd(R"("right_arm": {"rise": 4})"), "end, right_arm: the key “rise” is not known here"));
    CHECK(has(problemsOfEnd(R"("right_arm": {"hand": [1, 2], "on": "wall"})"),
              "something touches “wall”, and there is none among the props"));
    CHECK(has(problemsOfEnd("", R"(, "support": ["feat"])"), "“feat” of “support” is not known. Did you mean “feet”?"));
    CHECK(has(problemsOfEnd("", R"(, "order": ["tail"])"), "“tail” of “order” is not known"));
    CHECK(has(problemsOfEnd("", R"(, "feel": [["elbo.right"]])"), "there is no place “elbo.right” on the body"));
    CHECK(has(problemsOfEnd("", R"(, "feel": [["neck", 1, 2, 3, 4]])"), "a place is [x, y]"));
    CHECK(has(problemsOfEnd("", R"(, "props": [{"kind": "sofa", "from": [0, 0], "to": [1, 1]}])"),
              "“sofa” of “kind” is not known"));
    CHECK(has(problemsOfEnd("", R"(, "props": [{"kind": "wall", "from": [0, 0]}])"), "the key “to” is missing"));
    CHECK(has(problemsOfEnd("", R"(, "props": [{"kind": "band", "through": [["neck"]]}])"),
              "a line goes through two places at least"));
    CHECK(has(problemsOfEnd("", R"(, "arrows": [{"from": [0, 0]}])"), "the key “to” is missing"));
    CHECK(has(problemsOfEnd("", R"(, "arrows": [{"around": [0, 0], "radius": 3}])"), "the key “degrees” is missing"));
    CHECK(has(problemsOfEnd("", R"(, "yaw": "left")"), "“yaw” must be a number"));
    CHECK(problemsOfEnd(R"("hip": [0, 90], "x-note": "why")").empty());
}
