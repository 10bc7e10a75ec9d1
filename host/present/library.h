// The plugins that are installed, loaded once: their forms, their advice, the program's page words; and why a bundle
// was refused. Constant afterwards, but for
// the organisation's own part; must outlive every desk.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "host/advise/advice.h"
#include "host/report/page.h"

namespace plumb {

// A form that can be filled in.
struct FormCard {
    uint32_t form = 0;
    std::string id, title, size;  // size: "79 questions in 7 parts"
};

// A bundle in the window of plugins.
struct PluginEntry {
    struct Method {
        std::string method, edition, label, labelMeaning;
        std::string scales;  // names of what it gives
    };
    std::string name, version, folder;
    bool used = false;
    std::vector<Method> methods;
    std::vector<std::string> reads;    // the questions that it sees, in words
    std::vector<std::string> refused;  // sentences; empty when it is used
};

// What the start page offers: how many forms, and how many of them begin with a screen of signs. Known from manifests
// alone, unless a plugin is refused later.
struct Doors {
    size_t forms = 0, screens = 0;
    bool operator==(const Doors &) const = default;
};
Doors doorsOf(const std::vector<BundleEntry> &listed);

class Library {
  public:
    Library();  // with nothing in it
    Library(Library &&) noexcept;
    Library &operator=(Library &&) noexcept;
    ~Library();

    // Reads every bundle in `places`, the words and styles of pages in `share`/reports, and the organisation's own file
    // unless `house` is ""; in `language` ("de"; "" the first) as far as it is translated. Problem: the words cannot be
    // read; without them nothing can be shown.
    static Result<Library> load(const std::vector<std::string> &places, const std::string &share,
                                const std::string &house = "", const std::string &language = "");
    static Result<Library> loadListed(std::vector<BundleEntry> listed, const std::string &share,
                                      const std::string &house = "", const std::string &language = "");

    const Plugins &plugins() const { return plugins_; }
    const Plugin &plugin(uint32_t form) const { return *plugins_[form]; }
    const AdviceBook &advice(uint32_t form) const { return advice_[form]; }
    const std::vector<AdviceBook> &books() const { return advice_; }  // a plugin each
    const PageData &page() const { return page_; }
    // What the health part is written with, read when it is first asked for; nullptr when no plugin has one, or its
    // texts are not sound, which careTrouble() then says.
    const CareData *care() const;
    const Problems &careTrouble() const;
    // Another file of the organisation's own from now on; "" none. For the thread that makes pages.
    void useHouse(const std::string &file);
    const Problems &houseTrouble() const { return houseTrouble_; }  // why pages are without the organisation's own
    const std::string &say(std::string_view id) const { return page_.words.get(id, "text"); }

    std::vector<FormCard> forms() const;
    std::optional<uint32_t> find(std::string_view form) const;
    const std::vector<PluginEntry> &entries() const { return entries_; }
    std::string formTitle(uint32_t form) const;
    // The last section of a form that its card needs answers from; nothing for a form without one.
    std::optional<uint32_t> lastOfScreen(uint32_t form) const { return screens_[form]; }
    Doors doors() const;

  private:
    struct Care;  // does not move with the library
    Library(PageData page, const std::string &share);
    PluginEntry describe(const FoundBundle &bundle) const;

    PageData page_;
    std::unique_ptr<Care> care_;
    Problems houseTrouble_;
    Plugins plugins_;
    std::vector<AdviceBook> advice_;
    std::vector<std::optional<uint32_t>> screens_;
    std::vector<PluginEntry> entries_;
};

}  // namespace plumb
