#include "host/cli/exercises_command.h"

#include <algorithm>
#include <filesystem>

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/html.h"
#include "host/base/json.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/cli/common.h"
#include "host/figure/exercise_figure.h"
#include "host/figure/pose_reader.h"

namespace plumb {

namespace {

constexpr double kWidth = 54, kHeight = 44;  // mm, as on a card of the report

constexpr Literal kStyle =
    "<style>\n"
    "@page { size: A4; margin: 10mm }\n"
    "body { font: 9pt \"Liberation Sans\", Arial, Helvetica, sans-serif; color: #1B2733; margin: 2mm }\n"
    "h1 { font-size: 16pt }\n"
    "figure { display: inline-block; width: 54mm; margin: 0 1mm 3mm 0; padding: 1mm; border: 1px solid #B9C3CC; "
    "vertical-align: top; break-inside: avoid }\n"
    "figcaption { height: 15mm; overflow: hidden }\n"
    "figcaption b { display: block }\n"
    "</style>\n";

// What is beside the poses of one exercise; "" where it is not said.
struct Caption {
    std::string name, dose;
};

// An object of `file` in which to look ids up; nothing when the file is not there, a sentence when it cannot be read.
std::optional<Json> beside(const std::string &folder, const std::string &file) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder + "/" + file, ignored)) return std::nullopt;
    auto json = readJsonFile(folder + "/" + file);
    if (json) return std::move(*json);
    complain(json.problem().sentence());
    return std::nullopt;
}

std::string textOf(const Json *object, std::string_view member) {
    const Json *value = object ? object->find(member) : nullptr;
    return value ? value->asText().value_or("") : "";
}

double numberOf(const Json *object, std::string_view member) {
    const Json *value = object ? object->find(member) : nullptr;
    return value ? value->asNumber().value_or(0) : 0;
}

// For who edits poses, not for who does the exercise: short and in signs.
std::string shortDose(const Json *dose) {
    std::string text;
    const auto add = [&](double value, const std::string &before, const std::string &after) {
        if (value > 1) text += (text.empty() ? "" : " · ") + before + shown(value, 0) + after;
    };
    add(numberOf(dose, "hold_s"), "", " s");
    add(numberOf(dose, "reps"), "× ", "");
    add(numberOf(dose, "sets"), "", " sets");
    add(numberOf(dose, "sides"), "", " sides");
    add(numberOf(dose, "times_per_day"), "", " a day");
    add(numberOf(dose, "days_per_week"), "", " days a week");
    add(numberOf(dose, "seconds"), "", " s each time");
    return text;
}

const Json *withId(const Json *list, std::string_view id) {
    if (list)
        for (const Json &item : list->children())
            if (textOf(&item, "id") == id) return &item;
    return nullptr;
}

class Sheet {
  public:
    explicit Sheet(const std::string &folder)
        : words_(beside(folder, "exercises.en.json")), doses_(beside(folder, "exercises.json")) {}

    void write(Html &page, const std::vector<const ExercisePose *> &poses) const {
        page.markup("<!DOCTYPE html>\n");
        const auto html = page.scope("html", {{"lang", "en"}});
        {
            const auto head = page.scope("head");
            page.markup("\n<meta charset=\"utf-8\">\n");
            page.element("title", "Exercises");
            page.markup(kStyle);
        }
        const auto body = page.scope("body");
        page.element("h1", "Exercises");
        for (const ExercisePose *pose : poses) card(page, *pose);
    }

  private:
    void card(Html &page, const ExercisePose &pose) const {
        const Caption caption = captionOf(pose.id);
        const std::string title = caption.name.empty() ? pose.id : caption.name;
        const auto figure = page.scope("figure");
        drawExercise(page, pose, kWidth, kHeight, pose.id, title, caption.dose.empty() ? title : caption.dose);
        const auto below = page.scope("figcaption");
        page.element("b", caption.name.empty() ? pose.id : pose.id + " " + caption.name);
        page.text(caption.dose);
    }

    Caption captionOf(const std::string &id) const {
        const Json *texts = words_ ? words_->find("texts") : nullptr;
        const Json *exercise = withId(doses_ ? doses_->find("exercises") : nullptr, id);
        return {textOf(texts ? texts->find(id) : nullptr, "name"),
                shortDose(exercise ? exercise->find("dose") : nullptr)};
    }

    std::optional<Json> words_, doses_;
};

// The poses that `only` names, in the order of the file; false and told when it names one that is not there.
bool choose(const std::vector<ExercisePose> &all, const std::string &only, std::vector<const ExercisePose *> &chosen) {
    const auto ids = split(only, ',');
    std::vector<std::string> known;
    for (const ExercisePose &pose : all) {
        known.push_back(pose.id);
        if (ids.empty() || std::find(ids.begin(), ids.end(), pose.id) != ids.end()) chosen.push_back(&pose);
    }
    for (const std::string_view id : ids)
        if (!findPose(all, id)) {
            complain("There are no poses for " + inQuotes(id) + ". " +
                     didYouMean(id, known, "Ids are ST-01 to ST-61; separate them by commas alone") + ".");
            return false;
        }
    return true;
}

}  // namespace

int exercisesCommand(const ExercisesOptions &options) {
    const std::string file = options.poses.empty() ? shareFolder() + "/reports/poses.json" : options.poses;
    Problems problems;
    const std::vector<ExercisePose> poses = readPosesFile(file, problems);
    complainOf(problems);
    if (!problems.empty()) return kBadInput;
    std::vector<const ExercisePose *> chosen;
    if (!choose(poses, options.only, chosen)) return kWrongUse;
    std::string html;
    Html page(html);
    Sheet(std::filesystem::path(file).parent_path().string()).write(page, chosen);
    if (options.out == "-") return printAll(html) ? kDone : kCannotWrite;
    if (const Status written = writeFile(options.out, html); !written) {
        complain(written.problem().sentence());
        return kCannotWrite;
    }
    return kDone;
}

}  // namespace plumb
