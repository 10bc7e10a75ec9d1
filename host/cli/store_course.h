// What the commands about one assessment's course do. Trouble is told on standard error; the exit status comes back.
#pragma once
#include <optional>
#include <string>

#include "host/cli/store_fill.h"
#include "host/cli/store_work.h"
#include "host/exchange/course.h"

namespace plumb {

struct PersonOptions {
    std::string id;  // "": a new one
    std::optional<std::string> name, reference, department, email, note, left;
};
int storePerson(const StoreAccess &access, const PersonOptions &options);

struct DraftOptions {
    std::string person, form, workstation, assessor;
};
int storeDraft(const StoreAccess &access, const DraftOptions &options);

int storeAnswer(const StoreAccess &access, const std::string &id, const std::string &question,
                const std::string &value);
int storeUndo(const StoreAccess &access, const std::string &id, bool redo);

struct CourseOptions {
    std::string id, by, next, file, policy;
};
int storeComplete(const StoreAccess &access, const CourseOptions &options);
int storeReview(const StoreAccess &access, const CourseOptions &options);
int storeSign(const StoreAccess &access, const CourseOptions &options);
int storeDiscard(const StoreAccess &access, const std::string &id, bool yes);
int storeCorrect(const StoreAccess &access, const CourseOptions &options);

}  // namespace plumb
