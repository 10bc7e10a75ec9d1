#include "rosa_cases.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <stdexcept>
#include <string_view>

using namespace plumb::rosa;

namespace {

using Ids = std::initializer_list<std::string_view>;

std::uint8_t place(const std::string_view id, Ids ids) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) throw std::runtime_error("unknown option: " + std::string(id));
    return static_cast<std::uint8_t>(std::distance(ids.begin(), found));
}

class Reader {
  public:
    explicit Reader(const rapidjson::Value &answers) : answers_(answers) {}

    template <typename Enum>
    Enum choice(const char *question, Ids options) const {
        return static_cast<Enum>(place(answers_[question].GetString(), options));
    }
    std::uint8_t flags(const char *question, Ids options) const {
        unsigned bits = 0;
        for (const auto &tick : answers_[question].GetArray()) bits |= 1u << place(tick.GetString(), options);
        return static_cast<std::uint8_t>(bits);
    }
    Use use(const char *question) const { return choice<Use>(question, {"short", "medium", "long"}); }

  private:
    const rapidjson::Value &answers_;
};

Input inputOf(const rapidjson::Value &answers) {
    const Reader in(answers);
    Input out;
    out.seatHeight = in.choice<SeatHeight>("seat.height", {"knees_90", "too_low", "too_high", "no_foot_contact"});
    out.seatHeightFlags = in.flags("seat.height.also", {"no_leg_room", "not_adjustable"});
    out.seatDepth = in.choice<SeatDepth>("seat.depth", {"ok", "too_long", "too_short"});
    out.seatDepthFlags = in.flags("seat.depth.also", {"not_adjustable"});
    out.armrest = in.choice<Armrest>("armrest", {"ok", "too_high_or_low"});
    out.armrestFlags = in.flags("armrest.also", {"hard_surface", "too_wide", "not_adjustable"});
    out.back = in.choice<Back>("back", {"ok", "no_lumbar", "bad_angle", "no_support"});
    out.backFlags = in.flags("back.also", {"surface_too_high", "not_adjustable"});
    out.chairUse = in.use("chair.use");
    out.monitor = in.choice<Monitor>("monitor", {"ok", "too_low", "too_high"});
    out.monitorFlags = in.flags("monitor.also", {"too_far", "neck_twist", "glare", "no_document_holder"});
    out.monitorUse = in.use("monitor.use");
    out.phone = {in.choice<Device>("phone", {"ok", "too_far", "not_used"}),
                 in.flags("phone.also", {"neck_shoulder_hold", "no_hands_free"}), in.use("phone.use")};
    out.mouse = {in.choice<Device>("mouse", {"in_line", "reaching", "not_used"}),
                 in.flags("mouse.also", {"different_surface", "pinch_grip", "palm_rest"}), in.use("mouse.use")};
    out.keyboard = {in.choice<Device>("keyboard", {"straight", "extended", "not_used"}),
                    in.flags("keyboard.also", {"deviation", "too_high", "overhead_reach", "platform_not_adjustable"}),
                    in.use("keyboard.use")};
    return out;
}

}  // namespace

std::vector<RosaCase> rosaCases() {
    std::ifstream file(PLUMB_TEST_DATA "/cases/rosa.jsonl");
    std::vector<RosaCase> cases;
    for (std::string line; std::getline(file, line);) {
        rapidjson::Document json;
        json.Parse(line.c_str());
        if (json.HasParseError()) throw std::runtime_error("not JSON: " + line);
        const Input input = inputOf(json["answers"]);
        cases.push_back({json["id"].GetString(), input, std::move(json)});
    }
    return cases;
}
