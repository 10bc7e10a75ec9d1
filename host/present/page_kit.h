// What the program's pages are made with, from the library: for reports of a desk and of a store alike.
#pragma once
#include "host/present/library.h"
#include "host/present/settings.h"
#include "host/report/answers_page.h"

namespace plumb {

// `library` must outlive it. What is not sound of the texts about health, of the organisation's own file and of a
// bundle is told in `trouble`.
PageKit pageKit(const Library &library, Problems &trouble);

// `today`: "2026-11-22".
PageWishes pageWishes(const Settings &settings, const std::string &today);

}  // namespace plumb
