#include "host/present/library.h"

#include <algorithm>
#include <mutex>

#include "host/base/translated.h"

namespace plumb {

// A tenth of a megabyte of exercises and texts, which few starts of the program come to.
struct Library::Care {
    std::string folder;
    std::once_flag read;
    std::unique_ptr<const CareData> data;
    Problems trouble;
};

namespace {

// As the plugin says it of a form without answers.
std::optional<uint32_t> lastNeeded(const Plugin &plugin) {
    const Scale *head = plugin.manifest().head();
    if (!head) return std::nullopt;
    PluginResult result{&plugin, {}};
    Runner runner(plugin.binding());  // which keeps the lines
    FormAnswers nothing(plugin.form());
    nothing.visibility.update(nothing.answers);
    const auto lines = runner.run(nothing);
    std::optional<uint32_t> last;
    if (!lines) return last;
    for (const plumb_line &line : *lines) {
        if (line.kind != PLUMB_NEEDS || result.output(line).scale != head) continue;
        const Slot slot = plugin.form().find(result.neededQuestion(line));
        if (slot != kNoSlot) last = std::max(last.value_or(0), plugin.form().at(slot).section);
    }
    return last;
}

}  // namespace

Doors doorsOf(const std::vector<BundleEntry> &listed) {
    Doors doors;
    for (const BundleEntry &entry : listed) {
        if (!entry.manifest || entry.shadowed) continue;
        ++doors.forms;
        if (entry.manifest->head()) ++doors.screens;
    }
    return doors;
}

Library::Library() : care_(std::make_unique<Care>()) {}
Library::Library(PageData page, const std::string &share) : page_(std::move(page)), care_(std::make_unique<Care>()) {
    care_->folder = share + "/reports";
}
Library::Library(Library &&) noexcept = default;
Library &Library::operator=(Library &&) noexcept = default;
Library::~Library() = default;

Result<Library> Library::load(const std::vector<std::string> &places, const std::string &share,
                              const std::string &house, const std::string &language) {
    return loadListed(listBundles(places), share, house, language);
}

Result<Library> Library::loadListed(std::vector<BundleEntry> listed, const std::string &share, const std::string &house,
                                    const std::string &language) {
    auto page = PageData::read(share + "/reports", language);
    if (!page) return page.problem();
    Library library(std::move(*page), share);
    library.useHouse(house);
    InstalledPlugins installed = findPlugins(std::move(listed), language);
    library.plugins_ = std::move(installed.plugins);
    for (FoundBundle &bundle : installed.bundles) {
        if (bundle.entry.shadowed)
            bundle.problems.push_back({bundle.entry.folder,
                                       tr("an earlier folder has this plugin too, and that one is used"),
                                       tr("Remove one of the two")});
        if (bundle.plugin) {
            library.advice_.push_back(readAdvice(*bundle.plugin, bundle.problems));
            library.screens_.push_back(lastNeeded(*bundle.plugin));
        }
        library.entries_.push_back(library.describe(bundle));
    }
    return library;
}

void Library::useHouse(const std::string &file) {
    houseTrouble_.clear();
    page_.house = file.empty() ? std::nullopt : readHouse(file, houseTrouble_);
}

const CareData *Library::care() const {
    const bool any = std::any_of(plugins_.begin(), plugins_.end(), [](const auto &p) { return p->manifest().head(); });
    if (!any) return nullptr;
    std::call_once(care_->read, [this] {
        auto data = std::make_unique<CareData>(CareData::read(care_->folder, plugins_, care_->trouble));
        if (care_->trouble.empty()) care_->data = std::move(data);
    });
    return care_->data.get();
}

const Problems &Library::careTrouble() const {
    care();
    return care_->trouble;
}

Doors Library::doors() const {
    const auto screens = std::count_if(screens_.begin(), screens_.end(), [](const auto &last) { return last; });
    return {plugins_.size(), static_cast<size_t>(screens)};
}

PluginEntry Library::describe(const FoundBundle &bundle) const {
    const BundleEntry &entry = bundle.entry;
    const Plugin *plugin = bundle.plugin;
    PluginEntry described;
    described.folder = entry.folder;
    described.used = plugin != nullptr;
    described.name = entry.folder.substr(entry.folder.rfind('/') + 1);
    for (const Problem &problem : bundle.problems) described.refused.push_back(problem.sentence());
    if (!entry.manifest) return described;
    described.version = entry.manifest->version;
    if (!plugin) return described;
    described.name = plugin->words().get(plugin->form().id, "text");
    for (const Scale &scale : entry.manifest->scales) {
        auto at = std::find_if(described.methods.begin(), described.methods.end(), [&](const auto &m) {
            return m.method == scale.method && m.edition == scale.edition && m.label == say("label." + scale.label);
        });
        const std::string &name = plugin->words().get(scale.id, "text");
        if (at != described.methods.end()) at->scales += "; " + name;
        else
            described.methods.push_back({scale.method, scale.edition, say("label." + scale.label),
                                         page_.words.get("label." + scale.label, "note"), name});
    }
    for (const BoundInput &input : plugin->binding().inputs)
        if (input.question != kNoSlot)
            described.reads.push_back(plugin->words().get(plugin->form().at(input.question).id, "text"));
    return described;
}

std::string Library::formTitle(uint32_t form) const {
    const Plugin &one = plugin(form);
    return one.words().get(one.form().id, "text");
}

std::vector<FormCard> Library::forms() const {
    std::vector<FormCard> cards;
    for (uint32_t i = 0; i < plugins_.size(); ++i) {
        const Form &form = plugins_[i]->form();
        const bool english = page_.words.coverage() && !plugins_[i]->words().coverage();
        cards.push_back({i, form.id, formTitle(i),
                         tr(english ? trMark("{questions} in {parts}, in English") : trMark("{questions} in {parts}"),
                            {{"questions", trn("{n} question", "{n} questions", form.questions.size())},
                             {"parts", trn("{n} part", "{n} parts", form.sections.size())}})});
    }
    return cards;
}

std::optional<uint32_t> Library::find(std::string_view form) const {
    for (uint32_t i = 0; i < plugins_.size(); ++i)
        if (plugins_[i]->form().id == form) return i;
    return std::nullopt;
}

}  // namespace plumb
