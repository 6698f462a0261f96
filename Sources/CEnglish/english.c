#include "english.h"
