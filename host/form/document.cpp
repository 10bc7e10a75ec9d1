#include "host/form/document.h"

#include <algorithm>

namespace plumb {

Document::Document(const std::vector<const Form *> &known) {
    forms.reserve(known.size());
    for (const Form *form : known) forms.emplace_back(*form);
}

void Document::clear() {
    person = {};
    workstation.clear();
    assessed.clear();
    by.clear();
    for (FormAnswers &form : forms) {
        form.days.clear();
        if (!form.present) continue;
        form.answers.clear();
        form.present = false;
    }
    withheld.clear();
    tried.clear();
    how.clear();
    warnings.clear();
}

const FormAnswers *Document::find(std::string_view form) const {
    const auto at =
        std::find_if(forms.begin(), forms.end(), [&](const FormAnswers &f) { return f.answers.form().id == form; });
    return at == forms.end() ? nullptr : &*at;
}

}  // namespace plumb
