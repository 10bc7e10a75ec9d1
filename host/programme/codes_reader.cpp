#include <algorithm>

#include "host/base/text.h"
#include "host/form/form_reader.h"
#include "host/programme/codes.h"

namespace plumb {

namespace {

class CodesReader {
  public:
    CodesReader(std::string file, Problems &problems) : file_(std::move(file)), problems_(problems) {}

    CodeBook read(const Json &json) {
        JsonObject top(json, file_, "", problems_);
        if (top.text("format") != "plumbline-triggers/1" && json.isObject())
            top.problem("the format must be “plumbline-triggers/1”",
                        "Correct it, or check that this is the right file");
        for (const Json &one : top.array("triggers")) readCode(one, false);
        for (const Json &one : top.array("contraindications")) readCode(one, true);
        for (const Json &one : top.array("unasked")) {
            JsonObject object(one, file_, nameOf(one), problems_);
            const std::string id = freshId(object);
            book_.unasked[id] = object.text("reason");
            object.finish();
        }
        top.finish();
        return std::move(book_);
    }

  private:
    static std::string nameOf(const Json &json) {
        const Json *id = json.find("id");
        return id ? id->raw() : "a code without id";
    }

    std::string freshId(JsonObject &object) {
        std::string id = object.text("id");
        if (book_.knows(id)) object.problem("the code " + inQuotes(id) + " stands twice", "Give each an id of its own");
        return id;
    }

    void readCode(const Json &json, bool forbids) {
        JsonObject object(json, file_, nameOf(json), problems_);
        Code code;
        code.id = freshId(object);
        code.note = object.textOr("note", "");
        code.forbids = forbids;
        if (const Json *when = object.maybe("when")) code.when = readTest(*when, code.id);
        else object.problem("the code says not when it holds", "Add “when”, or list the code under “unasked”");
        object.finish();
        book_.codes.push_back(std::move(code));
    }

    CodeTest readTest(const Json &json, const std::string &code) {
        JsonObject object(json, file_, code, problems_);
        CodeTest test;
        const Json *all = object.maybe("all"), *any = object.maybe("any");
        if (all && any) object.problem("a condition is either “all” or “any”", "Put one into the other");
        if (const Json *list = all ? all : any) {
            test.kind = all ? CodeTest::Kind::all : CodeTest::Kind::any;
            if (!list->isArray() || list->children().empty())
                object.problem("“all” and “any” hold a list of conditions in [ ]", "Correct it", list);
            for (const Json &part : list->children()) test.parts.push_back(readTest(part, code));
        } else if (object.maybe("code")) {
            test.kind = CodeTest::Kind::code;
            test.id = object.text("code");
            if (!book_.find(test.id))
                object.problem("no code " + inQuotes(test.id) + " stands before this one", "Correct it or move it up");
        } else {
            readLeaf(object, test);
        }
        object.finish();
        return test;
    }

    void readLeaf(JsonObject &object, CodeTest &test) {
        test.form = object.text("form");
        const double weight = object.numberOr("weight", 0);
        if (object.maybe("weight") && weight != 1 && weight != 2 && weight != 3)
            object.problem("the weight must be 1, 2 or 3", "Correct it, or leave it out");
        else test.weight = static_cast<int>(weight);
        if (object.maybe("finding")) {
            test.kind = CodeTest::Kind::finding;
            test.id = object.text("finding");
        } else if (object.maybe("scale") || object.maybe("factor")) {
            const bool scale = object.maybe("scale") != nullptr;
            test.id = object.text(scale ? "scale" : "factor");
            if (scale && object.maybe("level")) readLevel(object, test);
            else readComparison(object, test, CodeTest::Kind::value);
        } else {
            test.id = object.text("question");
            readComparison(object, test, CodeTest::Kind::question);
        }
    }

    static void readLevel(JsonObject &object, CodeTest &test) {
        static constexpr Level kLevels[] = {Level::watch, Level::act, Level::urgent};
        test.kind = CodeTest::Kind::level;
        test.level = kLevels[object.oneOf("level", {"watch", "act", "urgent"})];
    }

    static void readComparison(JsonObject &object, CodeTest &test, CodeTest::Kind kind) {
        test.kind = kind;
        const std::string name = object.text("op");
        const auto op = testOpFrom(name);
        if (!op)
            object.problem("the test " + inQuotes(name) + " is not known",
                           "Use eq, ne, in, has, lacks, lt, le, gt or ge");
        test.op = op.value_or(Test::Op::eq);
        if (const Json *value = object.maybe("value")) test.value = *value;
        if (kind == CodeTest::Kind::value && !test.value.asNumber())
            object.problem("a score is compared with a number", "Give it as “value”");
    }

    std::string file_;
    Problems &problems_;
    CodeBook book_;
};

// ---- against the forms and plugins that are there ----

class Checker {
  public:
    Checker(const std::string &file, const Plugins &plugins, bool partly, Problems &problems)
        : file_(file), plugins_(plugins), partly_(partly), problems_(problems) {}

    void check(const CodeTest &test, const std::string &code) {
        for (const CodeTest &part : test.parts) check(part, code);
        if (test.form.empty()) return;
        const auto plugin =
            std::find_if(plugins_.begin(), plugins_.end(), [&](const auto &p) { return p->form().id == test.form; });
        if (plugin == plugins_.end()) {
            if (!partly_) say(code, "there is no form " + inQuotes(test.form));
            return;
        }
        if (test.kind == CodeTest::Kind::question) checkQuestion(test, (*plugin)->form(), code);
        else checkOutput(test, (*plugin)->binding(), code);
    }

  private:
    void checkQuestion(const CodeTest &test, const Form &form, const std::string &code) {
        const Slot slot = form.find(test.id);
        Test bound;
        bound.op = test.op;
        if (slot == kNoSlot) say(code, "the form " + form.id + " has no question " + inQuotes(test.id));
        else if (!fillTest(test.value, form.at(slot), bound))
            say(code, "the value does not fit the question " + inQuotes(test.id) + " and the test");
    }

    void checkOutput(const CodeTest &test, const Binding &binding, const std::string &code) {
        const bool known = std::any_of(binding.outputs.begin(), binding.outputs.end(), [&](const BoundOutput &output) {
            if (output.id != test.id) return false;
            if (test.kind == CodeTest::Kind::finding) return output.kind == PLUMB_FINDING;
            return output.kind == PLUMB_SCALE || (output.kind == PLUMB_FACTOR && test.kind == CodeTest::Kind::value);
        });
        const char *kind = test.kind == CodeTest::Kind::finding ? "finding " : "scale or factor ";
        if (!known) say(code, "the plugin of the form " + test.form + " has no " + kind + inQuotes(test.id));
    }

    void say(const std::string &code, std::string what) {
        problems_.push_back({file_ + ", " + code, std::move(what), "Correct it, or list the code under “unasked”"});
    }

    const std::string &file_;
    const Plugins &plugins_;
    bool partly_;
    Problems &problems_;
};

}  // namespace

const Code *CodeBook::find(std::string_view id) const {
    const auto at = std::find_if(codes.begin(), codes.end(), [&](const Code &code) { return code.id == id; });
    return at == codes.end() ? nullptr : &*at;
}

CodeBook readCodes(const Json &json, const std::string &file, Problems &problems) {
    return CodesReader(file, problems).read(json);
}

void checkCodes(const CodeBook &book, const std::string &file, const Plugins &plugins, bool partly,
                Problems &problems) {
    Checker checker(file, plugins, partly, problems);
    for (const Code &code : book.codes) checker.check(code.when, code.id);
}

}  // namespace plumb
