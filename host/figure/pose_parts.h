// The parts of a pose as pose_reader.h finds them in JSON: angles, arms, legs, hands, faces, props, arrows, places.
#pragma once
#include <string>
#include <vector>

#include "host/base/json.h"
#include "host/figure/exercise_pose.h"

namespace plumb {

// Reads the members of one moment or stance. Every member is optional and leaves what was there when it is missing.
class PoseParts {
  public:
    PoseParts(JsonObject &object, Problems &problems) : object_(object), problems_(problems) {}
    void readBody(BodyPose &pose);
    bool readHands(std::vector<HandPose> &hands);  // false when there are none
    bool readFaces(std::vector<FacePose> &faces);

  private:
    void readBend(std::string_view member, Bend &bend);
    void readPair(std::string_view member, double (&pair)[2]);
    void readArm(const Json &json, ArmPose &arm, bool mirrored);
    void readLeg(const Json &json, LegPose &leg, bool mirrored);

    JsonObject &object_;
    Problems &problems_;
};

Prop readProp(const Json &json, const std::string &file, const std::string &place, Problems &problems);
Arrow readArrow(const Json &json, const std::string &file, const std::string &place, Problems &problems);

// [x, y] in the picture; ["head", dx, dy] of the end; ["start head", dx, dy]; ["hip.right", "knee.right", 0.5, dx, dy].
Anchor readAnchor(const Json &json, JsonObject &object);

}  // namespace plumb
