/* A sound library that is not a plugin. */
int plumb_plugin_9 = 9;
