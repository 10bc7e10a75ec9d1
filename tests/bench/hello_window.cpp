// The least program with a window that the toolkit allows: what plumbline's start is compared with (startup.sh).
//   hello_window [WIDTH HEIGHT]   in pixels; else as the toolkit makes it
#include <wx/wx.h>

class Hello : public wxApp {
  public:
    bool OnInit() override {
        auto *frame = new wxFrame(nullptr, wxID_ANY, "Hello");
        new wxStaticText(frame, wxID_ANY, "Hello");
        long width = 0, height = 0;
        if (argc == 3 && argv[1].ToLong(&width) && argv[2].ToLong(&height))
            frame->SetSize(static_cast<int>(width), static_cast<int>(height));
        return frame->Show();
    }
};
wxIMPLEMENT_APP(Hello);
