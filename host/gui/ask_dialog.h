// A small window that asks: choices as radio buttons, fields to type in, and what is to be done with them. It stays
// open when that does not work, with the reason said, so that nothing typed is lost. Esc changes nothing, and asks
// before it loses what was typed.
#pragma once
#include <wx/window.h>

#include <functional>
#include <string>
#include <vector>

#include "host/base/problem.h"

namespace plumb::gui {

struct Ask {
    struct Group {
        std::string title;
        std::vector<std::string> options;
        int chosen = 0;
    };
    struct Field {
        std::string label, value;
        int lines = 1;
        std::function<std::string(const Ask &)> usual{};  // what stands there after another choice, until it is typed
    };
    std::string title, text, ok = "&OK";  // text: above everything; "" none
    std::vector<Group> groups;
    std::vector<Field> fields;
    size_t fieldsFirst = 0;  // so many of them stand above the groups
};

// Whether it was done. `act` gets what was chosen and typed.
bool askAndDo(wxWindow *parent, const Ask &ask, const std::function<Status(const Ask &)> &act);

}  // namespace plumb::gui
