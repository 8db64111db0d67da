-- changes: 

-- autogen upgrade

-- autogen downgrade
