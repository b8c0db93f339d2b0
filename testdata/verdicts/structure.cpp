#include <memory>
struct holds { std::shared_ptr<int> p; };
// verdict: std::shared_ptr<int>: send yes, sync yes
// verdict: holds: send yes, sync yes
