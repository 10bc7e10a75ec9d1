// What GTK complains of while the tests run: each is a mistake of ours, and fails the test that it came in.
#pragma once
#include <string>
#include <vector>

namespace plumb::gui {

void listenForComplaints();                 // from now on; once a process, before the toolkit starts
std::vector<std::string> takeComplaints();  // since the last time; they are printed too

// A control that goes while it is animated makes GTK complain of its own clock; once the toolkit has started.
void stopAnimations();

}  // namespace plumb::gui
