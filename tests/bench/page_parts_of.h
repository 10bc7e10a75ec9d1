// page_parts_of.h: a finished page taken apart into what a template has to say and what is pasted into it.
#pragma once
#include <string>
#include <vector>

namespace plumb::bench {

struct PageParts {
    std::vector<std::string> markup;  // one more than `pasted`: what stands before, between and after them
    struct Pasted {
        std::string text;     // not escaped; of a figure the whole <svg>
        bool figure = false;  // goes in as it is
    };
    std::vector<Pasted> pasted;
};

// Texts and figures below <body>; the head with its styles is markup.
PageParts partsOf(const std::string &page);

}  // namespace plumb::bench
