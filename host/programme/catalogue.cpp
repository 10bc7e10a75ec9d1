#include "host/programme/catalogue.h"

#include <algorithm>
#include <cmath>

#include "host/base/text.h"

namespace plumb {

namespace {

using Strings = std::vector<std::string>;

Strings textsOf(JsonObject &object, std::string_view member) {
    Strings texts;
    for (const Json &one : object.array(member)) {
        const auto text = one.asText();
        if (!text || text->empty())
            object.problem("“" + std::string(member) + "” is a list of texts", "Correct it", &one);
        else if (isAmong(texts, *text)) object.problem(inQuotes(*text) + " stands twice", "Remove one of them", &one);
        else texts.push_back(*text);
    }
    return texts;
}

int wholeOf(JsonObject &object, std::string_view member, int least, int most) {
    const double value = object.number(member);
    if (value != std::floor(value) || value < least || value > most) {
        object.problem(
            inQuotes(member) + " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most),
            "Correct it");
        return least;
    }
    return static_cast<int>(value);
}

std::string nameOf(const Json &json) {
    const Json *id = json.find("id");
    return id ? id->raw() : "an entry without id";
}

class CatalogueReader {
  public:
    CatalogueReader(const std::string &folder, std::string_view language, Problems &problems)
        : folder_(folder + "/"), problems_(problems) {
        catalogue_.language = language;
    }

    Catalogue read() {
        const std::string triggers = folder_ + "triggers.json", exercises = folder_ + "exercises.json",
                          sets = folder_ + "sets.json", words = folder_ + "exercises." + catalogue_.language + ".json";
        if (const auto json = file(triggers)) catalogue_.codes = readCodes(*json, triggers, problems_);
        if (const auto json = file(exercises)) readExercises(*json, exercises);
        if (const auto json = file(sets)) readSets(*json, sets);
        if (const auto json = file(words)) readWordsOf(*json, words);
        return std::move(catalogue_);
    }

  private:
    std::optional<Json> file(const std::string &path) {
        auto json = readJsonFile(path);
        if (json) return std::move(*json);
        problems_.push_back(json.problem());
        return std::nullopt;
    }

    static void wantFormat(JsonObject &top, const char *format) {
        if (top.text("format") != format)
            top.problem("the format must be “" + std::string(format) + "”",
                        "Correct it, or check that this is the right file");
    }

    // ---- exercises ----

    void readExercises(const Json &json, const std::string &path) {
        JsonObject top(json, path, "", problems_);
        wantFormat(top, "plumbline-exercises/1");
        for (const Json &one : top.array("exercises")) {
            Exercise exercise = readExercise(one, path);
            if (!catalogue_.exercises.empty() && catalogue_.exercises.back().id >= exercise.id)
                top.problem("the exercise " + inQuotes(exercise.id) + " is out of order or stands twice",
                            "Let the ids ascend", &one);
            catalogue_.exercises.push_back(std::move(exercise));
        }
        top.finish();
        std::stable_sort(catalogue_.exercises.begin(), catalogue_.exercises.end(),
                         [](const Exercise &a, const Exercise &b) { return a.id < b.id; });
    }

    Exercise readExercise(const Json &json, const std::string &path) {
        static const Strings types = {"mobility", "stretch", "strength", "relaxation", "eye", "aerobic", "nerve"};
        static const Strings positions = {"seated", "standing", "walk", "floor"};
        static const Strings grades = {"A", "B", "C", "D"};
        JsonObject object(json, path, nameOf(json), problems_);
        Exercise exercise;
        exercise.id = object.text("id");
        exercise.region = object.text("region");
        exercise.muscles = textsOf(object, "muscles");
        exercise.type = static_cast<Exercise::Type>(object.oneOf("type", types));
        exercise.position = static_cast<Exercise::Position>(object.oneOf("position", positions));
        exercise.atDesk = object.boolean("desk_friendly");
        exercise.assessorOnly = object.boolean("assessor_only");
        if (const Json *dose = object.maybe("dose")) exercise.dose = readDose(*dose, path, exercise.id);
        else object.problem("the exercise has no dose", "Add “dose”");
        exercise.avoidIf = codesOf(object, "avoid_if", true);
        exercise.triggers = codesOf(object, "triggers", false);
        exercise.sets = textsOf(object, "sets");
        exercise.source = object.text("source");
        exercise.doseSource = object.text("dose_source");
        exercise.grade = grades[object.oneOf("grade", grades)].front();
        if (exercise.triggers.empty()) object.problem("nothing calls for this exercise", "Add a code to “triggers”");
        object.finish();
        return exercise;
    }

    Dose readDose(const Json &json, const std::string &path, const std::string &id) {
        JsonObject object(json, path, id + ", dose", problems_);
        Dose dose;
        dose.hold = object.number("hold_s");
        if (!(dose.hold >= 0)) object.problem("a hold is 0 seconds or more", "Correct it");
        dose.reps = wholeOf(object, "reps", 1, 100);
        dose.sets = wholeOf(object, "sets", 1, 10);
        dose.sides = wholeOf(object, "sides", 1, 2);
        dose.timesPerDay = wholeOf(object, "times_per_day", 1, 30);
        dose.daysPerWeek = wholeOf(object, "days_per_week", 1, 7);
        dose.seconds = wholeOf(object, "seconds", 1, 7200);
        if (object.maybe("every_minutes")) dose.everyMinutes = wholeOf(object, "every_minutes", 5, 240);
        object.finish();
        return dose;
    }

    Strings codesOf(JsonObject &object, std::string_view member, bool forbids) {
        Strings ids = textsOf(object, member);
        for (const std::string &id : ids) {
            const Code *code = catalogue_.codes.find(id);
            const bool fits = code ? code->forbids == forbids : !forbids && catalogue_.codes.unasked.contains(id);
            if (!fits)
                object.problem("there is no " + std::string(forbids ? "contraindication " : "trigger ") + inQuotes(id),
                               "Correct it, or add the code to triggers.json");
        }
        return ids;
    }

    // ---- sets ----

    void readSets(const Json &json, const std::string &path) {
        JsonObject top(json, path, "", problems_);
        wantFormat(top, "plumbline-sets/1");
        for (const Json &one : top.array("sets")) {
            JsonObject object(one, path, nameOf(one), problems_);
            ExerciseSet set{object.text("id"), textsOf(object, "items"), codesOf(object, "when", false)};
            for (const ExerciseSet &other : catalogue_.sets)
                if (other.id == set.id) object.problem("the set stands twice", "Give each an id of its own");
            wantExercises(object, set.items);
            object.finish();
            catalogue_.sets.push_back(std::move(set));
        }
        for (const Json &one : top.array("alternatives")) {
            Strings ids;
            for (const Json &id : one.children()) ids.push_back(id.asText().value_or(""));
            if (ids.size() < 2) top.problem("alternatives are lists of two exercises or more", "Correct it", &one);
            wantExercises(top, ids);
            catalogue_.alternatives.push_back(std::move(ids));
        }
        compareSets(top);
        top.finish();
    }

    void wantExercises(JsonObject &object, const Strings &ids) {
        for (const std::string &id : ids)
            if (!catalogue_.find(id)) object.problem("there is no exercise " + inQuotes(id), "Correct it");
    }

    // An exercise names its sets and a set its exercises: the two must agree.
    void compareSets(JsonObject &top) {
        for (const Exercise &exercise : catalogue_.exercises) {
            for (const ExerciseSet &set : catalogue_.sets)
                if (isAmong(set.items, exercise.id) != isAmong(exercise.sets, set.id))
                    top.problem("exercise " + exercise.id + " and set " + set.id + " disagree",
                                "Name each in the other");
            for (const std::string &id : exercise.sets)
                if (std::none_of(catalogue_.sets.begin(), catalogue_.sets.end(),
                                 [&](const ExerciseSet &set) { return set.id == id; }))
                    top.problem("exercise " + exercise.id + " is in " + inQuotes(id) + ", which is no set",
                                "Correct it");
        }
    }

    // ---- words ----

    void readWordsOf(const Json &json, const std::string &path) {
        JsonObject top(json, path, "", problems_);
        wantFormat(top, "plumbline-exercise-words/1");
        if (top.text("language") != catalogue_.language)
            top.problem("the language must be “" + catalogue_.language + "”", "Correct it, or rename the file");
        const Json *texts = top.maybe("texts");
        if (!texts || !texts->isObject()) {
            top.problem("the key “texts” must hold an object in { }", "Add it");
        } else {
            for (const Json &one : texts->children()) readWordsOfOne(one, path);
            for (const Exercise &exercise : catalogue_.exercises)
                if (!texts->find(exercise.id)) top.problem("the exercise " + exercise.id + " has no words", "Add them");
        }
        top.finish();
    }

    void readWordsOfOne(const Json &json, const std::string &path) {
        JsonObject object(json, path, json.name(), problems_);
        ExerciseWords words;
        words.name = wanted(object, "name");
        words.brief = wanted(object, "short");
        if (split(words.brief, ' ').size() > 8)
            object.problem("“short” has more than eight words", "Shorten it: it is read in a short break");
        words.start = wanted(object, "start");
        words.steps = textsOf(object, "steps");
        if (words.steps.empty()) object.problem("there are no steps", "Add them");
        words.feel = wanted(object, "feel");
        words.stop = wanted(object, "stop");
        words.progression = wanted(object, "progression");
        words.review = readReview(object);
        object.finish();
        for (Exercise &exercise : catalogue_.exercises) {
            if (exercise.id != json.name()) continue;
            exercise.words = std::move(words);
            return;
        }
        object.problem("there is no such exercise", "Correct the id");
    }

    static std::string wanted(JsonObject &object, std::string_view member) {
        std::string text = object.text(member);
        if (trim(text).empty()) object.problem(inQuotes(member) + " is empty", "Write it");
        return text;
    }

    std::string folder_;
    Problems &problems_;
    Catalogue catalogue_;
};

}  // namespace

const Exercise *Catalogue::find(std::string_view id) const {
    const auto at = std::find_if(exercises.begin(), exercises.end(), [&](const Exercise &e) { return e.id == id; });
    return at == exercises.end() ? nullptr : &*at;
}

Catalogue readCatalogue(const std::string &folder, std::string_view language, Problems &problems) {
    return CatalogueReader(folder, language, problems).read();
}

}  // namespace plumb
